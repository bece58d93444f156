namespace Onex.Generation.Specs;

/// <summary>An event that a REDUCER asks others to emit, once each time that a result begins to compare so with a threshold.</summary>
/// <param name="Name">The event in snake_case, e.g. <c>credit_limit_reached</c>.</param>
/// <param name="Result">The output of one of the aggregations.</param>
/// <param name="Comparison"><c>&gt;= &gt; &lt;= &lt;</c> or <c>==</c>.</param>
public sealed record SpecIntent(string Name, string Result, string Comparison, decimal Threshold);
