using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Onex.Generation.Computing;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering.Reducers;

/// <summary>Values of items that bring a result to a threshold and away from it.</summary>
internal static class ThresholdSamples
{
    private const int MostItems = 300;

    public static ImmutableArray<decimal> Of(string function, IntentCondition condition, bool isWhole)
    {
        var threshold = condition.Threshold;
        if (function is "count" or "distinct")
            return [.. Enumerable.Range(1, threshold is >= 1 and < MostItems - 2 ? (int)decimal.Ceiling(threshold) + 2 : 3).Select(number => (decimal)number)];
        if (isWhole) threshold = condition.Comparison[0] == '<' ? decimal.Floor(threshold) : decimal.Ceiling(threshold);
        // Of two values whose mean is m, and which differ by 2 d, the standard deviation is d.
        if (function is "stddev" or "variance") return [0, (2 * threshold) + 2, (2 * threshold) + 2, 0];
        var (miss, hit) = condition.Comparison switch
        {
            ">=" or ">" => (threshold - 1, threshold + 2),
            "<=" or "<" => (threshold + 1, threshold - 2),
            _ => (threshold + 1, threshold),
        };
        return function is "max" or "sum" && condition.Comparison[0] != '>' ? [hit, miss, miss, hit] : [miss, hit, hit, miss];
    }

    /// <summary>For each item whether the result begins to fulfil the condition with it.</summary>
    public static ImmutableArray<bool> Judge(string function, IntentCondition condition, ImmutableArray<decimal> items)
    {
        var holds = items.Select((_, last) => Holds(condition, Convert.ToDecimal(ToNumber(AggregateEvaluator.Evaluate(function, [.. items[..(last + 1)].Cast<object>()])), CultureInfo.InvariantCulture))).ToList();
        return [.. holds.Select((now, at) => now && (at == 0 || !holds[at - 1]))];
    }

    private static object ToNumber(object result) => result is BigInteger whole ? (decimal)whole : result;

    private static bool Holds(IntentCondition condition, decimal value) => condition.Comparison switch
    {
        ">=" => value >= condition.Threshold,
        ">" => value > condition.Threshold,
        "<=" => value <= condition.Threshold,
        "<" => value < condition.Threshold,
        _ => value == condition.Threshold,
    };
}
