using System.Collections.Immutable;

namespace Onex.Generation.Specs;

/// <summary>A step of an ORCHESTRATOR, with the names of the steps it waits for.</summary>
public sealed record SpecStep(string Name, ImmutableArray<string> Needs);
