using System.Collections.Immutable;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Contracts.Reducers;

/// <summary>What a REDUCER works out of the items that its events carry, and the fields that an item has to have for it.</summary>
internal static class ReducerAggregations
{
    /// <summary>Periods of time that items are grouped by; a number alone would not say of which year.</summary>
    private static readonly ImmutableDictionary<string, string> Periods = new Dictionary<string, string>
    {
        ["day"] = "date",
        ["hour"] = "str",
        ["month"] = "str",
        ["week"] = "str",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>In the order of the spec. What is worked out of is named as an item has it: of amounts, each has an amount.</summary>
    public static ImmutableArray<AggregationComputation> Of(NodeSpec spec) =>
        [.. spec.Computations.OfType<AggregationComputation>().Select(aggregation => aggregation with { Input = FindField(aggregation.Input, spec).Name })];

    /// <summary>The fields that every item has, each once: what makes the groups, then what is worked with.</summary>
    public static ImmutableArray<SpecField> FieldsOf(NodeSpec spec, ImmutableArray<AggregationComputation> aggregations)
    {
        var groups = aggregations.SelectMany(aggregation => aggregation.By).Select(name => KnownField(name, spec) ?? new SpecField(name, Periods.GetValueOrDefault(name) ?? Prompts.Vocabulary.FieldTypes.Guess(name)));
        var values = aggregations.Where(aggregation => ReducerAggregates.UsesValue(aggregation.Function)).Select(aggregation =>
        {
            var field = FindField(aggregation.Input, spec);
            return field with { Type = field.Type.Length > 0 ? field.Type : ReducerAggregates.IsNumeric(aggregation.Function) ? "float" : "str" };
        });
        return [.. groups.Concat(values).DistinctBy(field => field.Name)];
    }

    private static SpecField? KnownField(string name, NodeSpec spec) => spec.Fields.Concat(spec.Inputs).FirstOrDefault(field => field.Name == name);

    /// <returns>A field without a type where the spec names none.</returns>
    private static SpecField FindField(string input, NodeSpec spec)
    {
        var singular = Nouns.ToSingular(input);
        return KnownField(singular, spec) ?? (KnownField(input, spec) is { } field && !field.Type.StartsWith("list", StringComparison.Ordinal) ? field : new SpecField(singular, ""));
    }
}
