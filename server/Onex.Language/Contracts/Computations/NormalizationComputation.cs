using System.Collections.Immutable;

namespace Onex.Language.Contracts.Computations;

/// <summary>A text or a number brought into one form.</summary>
/// <param name="Steps">In order; names of <c>NormalizationSteps</c>.</param>
public sealed record NormalizationComputation(string Output, string Input, ImmutableArray<string> Steps) : Computation(Output);
