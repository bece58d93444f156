using System.Numerics;
using Onex.Language.Contracts.Computations;
using Item = System.Collections.Generic.OrderedDictionary<string, object?>;

namespace Onex.Generation.Computing;

/// <summary>Makes one value of many, and brings many into one scale.</summary>
internal static class AggregateEvaluator
{
    /// <exception cref="FormulaException">No items have such a value.</exception>
    public static object Evaluate(string function, object[] items)
    {
        if (Aggregates.NeedsItems(function) && items.Length == 0) throw new FormulaException(FormulaFailure.NoRealValue);
        switch (function)
        {
            case "count": return (BigInteger)items.Length;
            case "distinct": return (BigInteger)items.Distinct().Count();
            case "group": return items;
            case "first": return items[0];
            case "last": return items[^1];
            case "min" or "max":
                var sorted = items.Order(Comparer<object>.Create(Compare)).ToList();
                return function == "min" ? sorted[0] : sorted[^1];
        }
        if (items.All(item => item is decimal) && items.Length > 0) return OfNumbers<decimal>(function, [.. items.Cast<decimal>()]);
        if (function == "sum" && items.All(item => item is BigInteger) && items.Length > 0) return Sum(items.Cast<BigInteger>());
        return OfNumbers<double>(function, [.. items.Select(FormulaEvaluator.ToDouble)]);
    }

    /// <summary>An item for each group, in the order in which they appear: the fields that make the group and the result.</summary>
    /// <exception cref="FormulaException">An item has no number where one is needed.</exception>
    public static object[] EvaluateGroups(AggregationComputation aggregation, object[] items)
    {
        var function = aggregation.Function;
        return [.. items.Cast<Item>().GroupBy(item => TransformationEvaluator.KeyOf(item, aggregation.By), StringComparer.Ordinal).Select(Summarize)];

        Item Summarize(IEnumerable<Item> group) => new(aggregation.By.Where(group.First().ContainsKey).Distinct().Select(field => KeyValuePair.Create(field, group.First()[field])), StringComparer.Ordinal)
        {
            [aggregation.Output] = Evaluate(function, [.. group.Select(item => function == "count" ? item : TransformationEvaluator.NumberOf(item, aggregation.Input))]),
        };
    }

    private static int Compare(object left, object right) => left is string text
        ? string.CompareOrdinal(text, (string)right)
        : ((IComparable)left).CompareTo(right);

    public static double[] Scale(double[] values, string step)
    {
        if (values.Length == 0) return values;
        var (least, total, mean) = (values.Min(), values.Sum(), values.Sum() / values.Length);
        var span = values.Max() - least;
        var deviation = Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / values.Length);
        return
        [
            .. values.Select(x => step switch
            {
                "min_max" => span == 0 ? 0 : (x - least) / span,
                "z_score" => deviation == 0 ? 0 : (x - mean) / deviation,
                _ => total == 0 ? 0 : x / total,
            }),
        ];
    }

    private static T OfNumbers<T>(string function, T[] values)
        where T : INumber<T>
    {
        var count = T.CreateChecked(values.Length);
        var sum = Sum(values);
        if (function == "sum") return sum;
        var mean = sum / count;
        var sorted = values.Order().ToArray();
        var variance = Sum(values.Select(x => (x - mean) * (x - mean))) / count;
        return function switch
        {
            "mean" => mean,
            "median" => (sorted[(values.Length - 1) / 2] + sorted[values.Length / 2]) / T.CreateChecked(2),
            "variance" => variance,
            _ => T.CreateChecked(Math.Sqrt(double.CreateChecked(variance))),
        };
    }

    private static T Sum<T>(IEnumerable<T> values)
        where T : INumber<T> => values.Aggregate(T.Zero, (a, b) => a + b);
}
