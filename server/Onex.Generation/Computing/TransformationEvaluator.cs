using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Onex.Language.Contracts.Computations;
using Item = System.Collections.Generic.OrderedDictionary<string, object?>;

namespace Onex.Generation.Computing;

/// <summary>Changes a list of items step by step. The values in items are string, double, BigInteger, bool and null.</summary>
internal static class TransformationEvaluator
{
    /// <exception cref="FormulaException">An item lacks a field, or has a value in it that the step cannot compare.</exception>
    public static object[] Evaluate(ImmutableArray<TransformationStep> steps, object[] items) =>
        [.. steps.Aggregate(items.Cast<Item>().ToImmutableArray(), Apply)];

    private static ImmutableArray<Item> Apply(ImmutableArray<Item> items, TransformationStep step) => step.Action switch
    {
        "filter" => [.. items.Where(item => IsKept(item, step))],
        "sort" => Sort(items, step),
        "group" => [.. items.GroupBy(item => KeyOf(item, step.Fields), StringComparer.Ordinal).SelectMany(group => group)],
        "deduplicate" => [.. items.DistinctBy(item => KeyOf(item, step.Fields), StringComparer.Ordinal)],
        "select" => [.. items.Select(item => new Item(step.Fields.Where(item.ContainsKey).Select(field => KeyValuePair.Create(field, item[field])), StringComparer.Ordinal))],
        "rename" => [.. items.Select(item => Rename(item, step.Fields[0], step.Arguments[0]))],
        "take" => [.. items.Take(int.Parse(step.Arguments[0], CultureInfo.InvariantCulture))],
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a step of a transformation."),
    };

    private static bool IsKept(Item item, TransformationStep step)
    {
        var (mark, text) = (step.Arguments[0], step.Arguments[1]);
        var value = item.GetValueOrDefault(step.Fields[0]);
        object wanted = Transformations.ReadNumber(text) is { } number ? (double)number : text;
        if (Transformations.IsEquality(step)) return (Comparable(value) is { } known && known.Equals(wanted)) == (mark == "==");
        var order = Compare(Comparable(value), wanted);
        return mark switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
    }

    private static ImmutableArray<Item> Sort(ImmutableArray<Item> items, TransformationStep step)
    {
        var order = Comparer<object?>.Create(Compare);
        foreach (var field in step.Fields.Reverse())
        {
            // One item alone is compared with nothing, and must have the field too.
            foreach (var item in items) Compare(Comparable(item.GetValueOrDefault(field)), Comparable(items[0].GetValueOrDefault(field))!);
            object? Value(Item item) => Comparable(item[field]);
            items = step.Arguments[0] == "descending" ? [.. items.OrderByDescending(Value, order)] : [.. items.OrderBy(Value, order)];
        }
        return items;
    }

    /// <summary>A text or a number; null for all else.</summary>
    private static object? Comparable(object? value) => value switch
    {
        string or double => value,
        BigInteger whole => (double)whole,
        _ => null,
    };

    /// <exception cref="FormulaException">It is no number.</exception>
    public static object NumberOf(Item item, string field) =>
        Comparable(item.GetValueOrDefault(field)) is double number ? number : throw new FormulaException(FormulaFailure.UnfitItem);

    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (double a, double b) => a.CompareTo(b),
        _ => throw new FormulaException(FormulaFailure.UnfitItem),
    };

    /// <summary>What is the same for items that agree in the fields, or in all fields where none is named.</summary>
    public static string KeyOf(Item item, ImmutableArray<string> fields) => string.Join(
        '\n',
        item.Where(entry => fields.IsEmpty || fields.Contains(entry.Key))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key.Length} {entry.Key} {entry.Value?.GetType().Name} {entry.Value?.ToString()?.Length} {entry.Value}")));

    private static Item Rename(Item item, string old, string name) => item.ContainsKey(name)
        ? throw new FormulaException(FormulaFailure.UnfitItem)
        : new Item(item.Select(entry => entry.Key == old ? KeyValuePair.Create(name, entry.Value) : entry), StringComparer.Ordinal);
}
