namespace Onex.Language.Contracts;

/// <summary>When an intent is emitted: once each time that a result begins to compare so with a threshold.</summary>
/// <param name="Result">The output of an aggregation.</param>
/// <param name="Comparison">One of <see cref="Comparisons"/>.</param>
public sealed record IntentCondition(string Result, string Comparison, decimal Threshold)
{
    public static IReadOnlyList<string> Comparisons { get; } = [">=", ">", "<=", "<", "=="];
}
