using System.Collections.Immutable;

namespace Onex.Generation.Specs.Computations;

/// <summary>A list of items changed step by step.</summary>
public sealed record TransformationComputation(string Output, string Input, ImmutableArray<TransformationStep> Steps) : SpecComputation(Output);
