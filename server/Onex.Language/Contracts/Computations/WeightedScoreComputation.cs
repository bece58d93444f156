using System.Collections.Immutable;

namespace Onex.Language.Contracts.Computations;

/// <summary>The sum of the inputs, each times its weight.</summary>
/// <param name="IsAverage">Divided by the sum of the weights.</param>
public sealed record WeightedScoreComputation(string Output, ImmutableArray<WeightedTerm> Terms, bool IsAverage) : Computation(Output);
