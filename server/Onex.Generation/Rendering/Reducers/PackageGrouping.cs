using System.Collections.Immutable;
using Onex.Generation.Computing;
using Onex.Generation.Contracts;
using Onex.Generation.Contracts.Reducers;
using Onex.Generation.Naming;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Rendering.Reducers;

/// <summary>The aggregations that make the same groups.</summary>
/// <param name="Keys">The fields of an item that make its group; empty where all items are one.</param>
internal sealed record PackageGrouping(string Role, string Model, ImmutableArray<PropertyDefinition> Keys, ImmutableArray<PackageAggregation> Aggregations)
{
    /// <returns>The groupings of a contract, or why they cannot be rendered, as the end of a sentence about it.</returns>
    public static (ImmutableArray<PackageGrouping> Groupings, string Problem) Read(Contract contract, PackageNames names)
    {
        var aggregations = contract.Computations.OfType<AggregationComputation>().ToImmutableArray();
        if (aggregations.IsEmpty) return ([], "");
        var model = names.ModelClass(ModelRoles.Record);
        if (Find(contract, model) is not { } record) return ([], $"it has no definition of {model}, the items that it works with");
        foreach (var aggregation in aggregations)
        {
            if (!Aggregates.Functions.Contains(aggregation.Function)) return ([], $"'{aggregation.Function}' is no function of aggregation");
            if (aggregation.By.FirstOrDefault(field => record.Find(field) is not { } key || !ReducerAggregates.CanMakeGroups(key.Type)) is { } bad)
                return ([], $"{record.Name} has no field '{bad}' that is never null and whose values have an order, to make groups by");
            if (ReducerAggregates.UsesValue(aggregation.Function) && (record.Find(aggregation.Input) is not { } value || !ReducerAggregates.Accepts(aggregation.Function, value.Type)))
                return ([], $"{record.Name} has no field '{aggregation.Input}' that the {aggregation.Function} can be worked out of");
        }
        foreach (var needed in GroupModels.Compose(names.Name, aggregations, record))
        {
            if (Find(contract, needed.Name) is not { } group) return ([], $"it has no definition of {needed.Name}");
            if (needed.Properties.FirstOrDefault(property => group.Find(property.Name)?.Type.Name != property.Type.Name) is { } field) return ([], $"{group.Name} has no field '{field.Name}' of the type that is needed");
        }
        return (
        [
            .. GroupModels.Groupings(aggregations).Select(grouping => new PackageGrouping(
                ReducerAggregates.RoleOf(grouping[0].By),
                ReducerAggregates.ModelOf(names.Name, grouping[0].By),
                [.. grouping[0].By.Select(field => record.Find(field)!)],
                [.. grouping.Select(aggregation => new PackageAggregation(aggregation, record.Find(aggregation.Input)?.Type ?? PropertyType.Any))])),
        ], "");
    }

    private static ModelDefinition? Find(Contract contract, string model) => contract.Definitions.FirstOrDefault(definition => definition.Name == model);

    /// <param name="symbols">Receives what the types need to be imported.</param>
    public TemplateModel Describe(ICollection<string> symbols) => new TemplateModel()
        .Add("role", new PyIdentifier(Role))
        .Add("group_model", new PyIdentifier(Model))
        .Add("put", new PyIdentifier($"put_{Role}"))
        .Add("has_keys", !Keys.IsEmpty)
        .Add("single", Keys.Length == 1)
        .Add("keys", Keys.Select(key => new TemplateModel()
            .Add("name", new PyIdentifier(PythonNames.ToFieldName(key.Name)))
            .Add("type", new PyCode(PropertyTypes.Annotate(key.Type, symbols)))
            .Add("value", PackageAggregation.ValueOf(key.Name, key.Type))));

    /// <summary>The code of one operation for this grouping; null where the operation has none of its results.</summary>
    public TemplateModel? DescribeFold(ReducerOperation operation)
    {
        var own = Aggregations.Where(aggregation => operation.Outputs.Contains(aggregation.Computation.Output)).ToList();
        if (own.Count == 0) return null;
        return new TemplateModel()
            .Add("role", new PyIdentifier(Role))
            .Add("group_model", new PyIdentifier(Model))
            .Add("has_keys", !Keys.IsEmpty)
            .Add("put", new PyIdentifier($"put_{Role}"))
            .Add("fold", new PyIdentifier($"fold_{operation.Operation.Method}_{Role}"))
            .Add("aggregations", own.Select(aggregation => aggregation.Describe()));
    }
}
