namespace Onex.Generation.Prompts.Rules;

/// <summary>An operation with the word that it comes from.</summary>
internal sealed record FoundOperation(int Token, string Name, string Reason);
