using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Contracts.Reducers;

/// <summary>The models of what a REDUCER works out: one for each way to make groups, with the fields that make the group and the results.</summary>
internal static class GroupModels
{
    /// <param name="name">The node's name in PascalCase.</param>
    /// <param name="record">The model of an item; has every field that the aggregations name.</param>
    public static ImmutableArray<ModelDefinition> Compose(string name, ImmutableArray<AggregationComputation> aggregations, ModelDefinition record) =>
    [
        .. Groupings(aggregations).Select(grouping => new ModelDefinition(
            ReducerAggregates.ModelOf(name, grouping[0].By),
            grouping[0].By.IsEmpty ? $"What {name} works out of all items." : $"What {name} works out of the items that have the same {string.Join(" and ", grouping[0].By.Select(field => field.Replace('_', ' ')))}.",
            [
                .. grouping[0].By.Select(field => record.Find(field)! with { Required = true, Default = null, DefaultFactory = "" }),
                .. grouping.SelectMany(aggregation => ReducerAggregates.PropertiesOf(aggregation, record.Find(aggregation.Input)?.Type ?? PropertyType.Any, record.Name)),
            ])),
    ];

    /// <summary>The fields of the state that hold them.</summary>
    public static IEnumerable<PropertyDefinition> StateFields(string name, ImmutableArray<AggregationComputation> aggregations)
    {
        foreach (var by in Groupings(aggregations).Select(grouping => grouping[0].By))
        {
            var model = PropertyType.ModelOf(ReducerAggregates.ModelOf(name, by));
            yield return by.IsEmpty
                ? CommonProperties.Optional(ReducerAggregates.RoleOf(by), model, "The results of all items; null before the first.")
                : CommonProperties.List(ReducerAggregates.RoleOf(by), model, "The results of each group, in the order of their keys.");
        }
    }

    /// <summary>The aggregations that make the same groups, in the order of the first of each.</summary>
    public static ImmutableArray<ImmutableArray<AggregationComputation>> Groupings(IEnumerable<AggregationComputation> aggregations) =>
        [.. aggregations.GroupBy(aggregation => string.Join(",", aggregation.By)).Select(group => group.ToImmutableArray())];
}
