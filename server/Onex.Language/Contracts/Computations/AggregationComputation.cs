using System.Collections.Immutable;

namespace Onex.Language.Contracts.Computations;

/// <summary>One value of many items, or one for each group of them.</summary>
/// <param name="Function">A name of <c>AggregateFunctions</c>, e.g. <c>sum</c>.</param>
/// <param name="Input">The field that is added up; what is counted for <c>count</c>.</param>
/// <param name="By">The fields that make the groups; empty for one value over all.</param>
public sealed record AggregationComputation(string Output, string Function, string Input, ImmutableArray<string> By) : Computation(Output);
