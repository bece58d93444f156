namespace Onex.Generation.Prompts.Rules;

/// <summary>Words that name a step.</summary>
/// <param name="Stage">Steps of one stage run side by side, behind those of the stage before.</param>
internal sealed record FoundStep(int Start, int End, int Stage);
