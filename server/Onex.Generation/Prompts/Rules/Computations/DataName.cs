namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>A datum's snake_case name, and where it stands.</summary>
internal sealed record DataName(string Name, int Start, int End);
