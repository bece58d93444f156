namespace Onex.Generation.Prompts.Rules;

/// <summary>Words that state a requirement.</summary>
internal sealed record FoundFeature(int Start, int End, string Reason);
