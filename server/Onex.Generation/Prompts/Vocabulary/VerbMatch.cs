namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>A verb with the form that a word has of it.</summary>
internal sealed record VerbMatch(VerbEntry Verb, VerbForm Form);
