using System.Collections.Immutable;
using Onex.Generation.Computing;
using Onex.Generation.Naming;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;
using Onex.Language.Naming;
using static Onex.Generation.Contracts.CommonProperties;

namespace Onex.Generation.Contracts.Reducers;

/// <summary>
/// What a state holds of an aggregation: the result, and what the next item is folded into. Results that have no value without an item
/// are null until there is one.
/// </summary>
internal static class ReducerAggregates
{
    /// <summary>The types of fields that are numbers here.</summary>
    private static readonly ImmutableArray<string> Numbers = ["integer", "float", "number", "decimal"];

    /// <summary>The types whose values can be ordered, so that groups and distinct values have an order that does not depend on that of the items.</summary>
    private static readonly ImmutableArray<string> Orderable = ["string", "integer", "float", "number", "boolean", "uuid", "datetime", "date", "time", "duration", "decimal", "bytes", "enum"];

    public static bool IsNumeric(string function) => Aggregates.IsOfNumbers(function) || function is "min" or "max";

    /// <summary>Whether it works with a field of the item, and not with the item as such.</summary>
    public static bool UsesValue(string function) => function is not ("count" or "group");

    /// <summary>Whether the result is the same for each order of the items.</summary>
    public static bool IsCommutative(string function) => function is not ("first" or "last" or "group");

    /// <summary>Whether the state has to hold every value or item that there was.</summary>
    public static bool KeepsAll(string function) => function is "median" or "stddev" or "variance" or "distinct" or "group";

    /// <summary>Whether the values of a type can be worked with, as a number where the function wants one.</summary>
    public static bool Accepts(string function, PropertyType type) =>
        !type.Nullable && (IsNumeric(function) ? Numbers.Contains(type.Name) : function is "first" or "last" || Orderable.Contains(type.Name));

    public static bool CanMakeGroups(PropertyType type) => !type.Nullable && Orderable.Contains(type.Name);

    /// <summary>The last word of the name of the model that holds the results of each group, and the field of the state that holds those.</summary>
    public static string RoleOf(ImmutableArray<string> by) => by.IsEmpty ? "totals" : PythonNames.Shorten($"by_{string.Join("_and_", by)}");

    public static string ModelOf(string name, ImmutableArray<string> by) => $"Model{name}{Casing.ToPascalCase(RoleOf(by))}";

    /// <summary>The fields of the model of its group that an aggregation needs, the result first.</summary>
    /// <param name="value">The type of what it works with.</param>
    /// <param name="record">The model of an item.</param>
    public static ImmutableArray<PropertyDefinition> PropertiesOf(AggregationComputation aggregation, PropertyType value, string record)
    {
        var output = aggregation.Output;
        var number = value.Name switch
        {
            "integer" or "decimal" => value,
            _ => PropertyType.Real,
        };
        var quotient = value.Name == "decimal" ? value : PropertyType.Real;
        var what = aggregation.Input.Replace('_', ' ');
        return aggregation.Function switch
        {
            "count" => [Zero(output, PropertyType.Whole, $"How many {what} items there were.")],
            "sum" => number.Name == "float"
                ? [Zero(output, number, $"The sum of each {what}."), List($"{output}_parts", number, "The sum before rounding, as numbers to add up.")]
                : [Zero(output, number, $"The sum of each {what}.")],
            "mean" =>
            [
                Optional(output, quotient, $"The mean of each {what}."),
                Zero($"{output}_count", PropertyType.Whole, "How many it is the mean of."),
                number.Name == "float"
                    ? List($"{output}_parts", number, "Their sum before rounding, as numbers to add up.")
                    : Zero($"{output}_total", number, "Their sum."),
            ],
            "min" => [Optional(output, number, $"The least {what}.")],
            "max" => [Optional(output, number, $"The greatest {what}.")],
            "first" => [Optional(output, value, $"The {what} of the first item.")],
            "last" => [Optional(output, value, $"The {what} of the last item.")],
            "median" => [Optional(output, quotient, $"The median of each {what}."), Values(output, number)],
            "stddev" => [Optional(output, quotient, $"The standard deviation of each {what}, as a population."), Values(output, number)],
            "variance" => [Optional(output, quotient, $"The variance of each {what}, as a population."), Values(output, number)],
            "distinct" => [Zero(output, PropertyType.Whole, $"How many values of {what} there were."), Values(output, value)],
            _ => [List(output, PropertyType.ModelOf(record), "The items in the order of their events.")],
        };
    }

    private static PropertyDefinition Values(string output, PropertyType type) => List($"{output}_values", type, "What it is worked out of, in ascending order.");

    private static PropertyDefinition Zero(string name, PropertyType type, string description) =>
        Preset(name, type, description, type.Name == "float" ? ContractLiteral.OfReal(0) : ContractLiteral.OfWhole(0));
}
