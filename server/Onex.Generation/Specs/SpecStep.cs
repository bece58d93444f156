using System.Collections.Immutable;

namespace Onex.Generation.Specs;

/// <summary>A step of an ORCHESTRATOR.</summary>
/// <param name="Needs">The steps it waits for; steps that wait for the same ones run side by side.</param>
/// <param name="Node">The class of the node that does it, where the prompt names one.</param>
/// <param name="Retries">How often it is tried again before <paramref name="OnFailure"/>.</param>
/// <param name="Compensation">What takes it back, where the prompt names it.</param>
public sealed record SpecStep(
    string Name, ImmutableArray<string> Needs, string? Node, FailurePolicy OnFailure, int Retries, string? Compensation);
