using System.Collections.Immutable;

namespace Onex.Language.Contracts.Computations;

/// <summary>A list of items changed step by step.</summary>
public sealed record TransformationComputation(string Output, string Input, ImmutableArray<TransformationStep> Steps) : Computation(Output);
