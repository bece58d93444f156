using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>Functions that make one value of many.</summary>
internal static class Aggregates
{
    public static ImmutableArray<string> Functions { get; } = ["sum", "mean", "median", "min", "max", "count", "distinct", "stddev", "variance", "first", "last", "group"];

    /// <summary>Functions that no items have a value of.</summary>
    public static bool NeedsItems(string function) => function is not ("sum" or "count" or "distinct" or "group");

    public static bool IsOfNumbers(string function) => function is "sum" or "mean" or "median" or "stddev" or "variance";

    /// <summary>The type of the result of a list.</summary>
    public static (PropertyType? Type, string Problem) Of(AggregationComputation aggregation, PropertyType type)
    {
        if (!Functions.Contains(aggregation.Function)) return (null, $"is worked out by '{aggregation.Function}', which is no function");
        if (!aggregation.By.IsEmpty) return FindProblemOfGroups(aggregation, type) is { } problem ? (null, problem) : (Transformations.Items, "");
        if (type is not { Name: "array", Nullable: false, Items: { Nullable: false } items }) return (null, $"is worked out of '{aggregation.Input}', which is no list");
        var result = ResultOf(aggregation.Function, items);
        return result is null ? (null, $"is the {aggregation.Function} of '{aggregation.Input}', which has none") : (result, "");
    }

    /// <summary>Why there is no code for a value of each group, as the end of a sentence that begins with the result; null where there is.</summary>
    private static string? FindProblemOfGroups(AggregationComputation aggregation, PropertyType type)
    {
        if (!IsOfNumbers(aggregation.Function) && aggregation.Function is not ("count" or "min" or "max")) return $"is the {aggregation.Function} of each group, which cannot be worked out yet";
        if (type != Transformations.Items) return $"is made of '{ComputationNames.GroupedInput(aggregation)}', which is no list of mappings of any values";
        if (aggregation.By.Contains(aggregation.Output)) return "is called like a field that makes its groups";
        return Transformations.HasLongText([aggregation.Output, aggregation.Input, .. aggregation.By]) ? "names a field with a text that is too long" : null;
    }

    /// <summary>The type of the value of many of one type; null where they have none.</summary>
    public static PropertyType? ResultOf(string function, PropertyType items) => function switch
    {
        "count" or "distinct" => items.Name is "array" or "object" or "ref" && function == "distinct" ? null : PropertyType.Whole,
        "group" => PropertyType.ListOf(items),
        "first" or "last" => items,
        "min" or "max" => NumberDomains.IsNumber(items) || items.Name is "string" or "date" ? items : null,
        "sum" => NumberDomains.IsNumber(items) ? items : null,
        _ => !NumberDomains.IsNumber(items) ? null : items.Name == "decimal" ? items : PropertyType.Real,
    };
}
