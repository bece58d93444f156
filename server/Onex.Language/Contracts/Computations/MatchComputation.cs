using System.Collections.Immutable;

namespace Onex.Language.Contracts.Computations;

/// <summary>How alike two inputs are, 0..1 (for a distance: how far apart).</summary>
/// <param name="Method">A name of <c>SimilarityMethods</c>, e.g. <c>jaccard</c>.</param>
/// <param name="Inputs">The two things; one where a list is searched for the like of it.</param>
/// <param name="Threshold">From where on it counts as a match; null where the prompt says none.</param>
/// <param name="Normalization">What is done to both before.</param>
public sealed record MatchComputation(
    string Output, string Method, ImmutableArray<string> Inputs, decimal? Threshold, ImmutableArray<string> Normalization) : Computation(Output);
