using System.Collections.Immutable;
using Onex.Generation.Specs;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;
using static Onex.Generation.Contracts.CommonProperties;

namespace Onex.Generation.Contracts.Reducers;

/// <summary>The models of a REDUCER: an event with the state before it, the state and intents after it, the state, and the data that the prompt names.</summary>
internal static class ReducerDefinitions
{
    private const int RememberedEvents = 256;

    /// <param name="aggregations">Each field that they name is one that an item has to have.</param>
    public static ImmutableArray<ModelDefinition> Compose(NodeNaming naming, ImmutableArray<AggregationComputation> aggregations)
    {
        var spec = naming.Spec;
        var data = RecordOf(naming, aggregations);
        var definitions = ImmutableArray.CreateBuilder<ModelDefinition>();
        definitions.Add(new ModelDefinition(naming.ModelClass("input"), $"An event for {spec.Name}, with the state before it.", [.. Input(naming, data, aggregations)]));
        definitions.Add(new ModelDefinition(naming.ModelClass("output"), $"What came of an event for {spec.Name}.", [.. Output(naming)]));
        definitions.Add(new ModelDefinition(naming.ModelClass("config"), $"How {spec.Name} works.", [Remembered]));
        definitions.Add(new ModelDefinition(naming.ModelClass(ModelRoles.State), $"What the events for {spec.Name} came to.", [.. State(naming, data, aggregations)]));
        if (data is not null)
        {
            definitions.Add(data);
            definitions.AddRange(GroupModels.Compose(spec.Name, aggregations, data));
        }
        return definitions.ToImmutable();
    }

    private static PropertyDefinition Remembered =>
        Preset("remembered_events", PropertyType.Whole, "How many of the last applied events a state knows again.", ContractLiteral.OfWhole(RememberedEvents)) with
        {
            Constraints = [KeyValuePair.Create("ge", ContractLiteral.OfWhole(1))],
        };

    private static ModelDefinition? RecordOf(NodeNaming naming, ImmutableArray<AggregationComputation> aggregations)
    {
        var needed = ReducerAggregations.FieldsOf(naming.Spec, aggregations);
        var fields = needed.Select(field => Optional(field) with { Type = FieldTypes.Parse(field.Type), Required = true })
            .Concat(DataOf(naming.Spec).Where(field => needed.All(other => other.Name != field.Name)).Select(Optional))
            .ToImmutableArray();
        // Items that are kept as they are have to hold something, and so have those that are only counted.
        if (aggregations.FirstOrDefault(aggregation => aggregation.Function == "group" || (aggregation.Function == "count" && fields.IsEmpty)) is { } group && fields.Length == needed.Length && needed.All(field => field.Name != group.Input))
            fields = fields.Add(Map(group.Input, PropertyType.Any, $"The {group.Input.Replace('_', ' ')} itself."));
        return fields.IsEmpty ? null : new ModelDefinition(naming.ModelClass(ModelRoles.Record), $"The data that {naming.Spec.Name} works with.", fields);
    }

    /// <summary>A state or trigger that the prompt names looks like data to the reader at times.</summary>
    private static IEnumerable<SpecField> DataOf(NodeSpec spec) =>
        spec.Fields.Where(field => !spec.States.Contains(field.Name) && spec.Transitions.All(transition => transition.Trigger != field.Name));

    private static IEnumerable<PropertyDefinition> Input(NodeNaming naming, ModelDefinition? data, ImmutableArray<AggregationComputation> aggregations)
    {
        yield return Operation(naming, "What to do with the event.");
        yield return CorrelationId(hasDefault: true);
        yield return Required("event_id", PropertyType.Uuid, "Which event it is. An event that is delivered twice counts once.");
        if (!naming.Spec.Transitions.IsEmpty)
        {
            yield return Required("entity_id", PropertyType.Text, "Whose state it is.") with { Constraints = [KeyValuePair.Create("min_length", ContractLiteral.OfWhole(1)), KeyValuePair.Create("max_length", ContractLiteral.OfWhole(200))] };
            yield return aggregations.IsEmpty
                ? Required("trigger", PropertyType.EnumOf(naming.TriggerEnum, []), "What happened.")
                : Optional("trigger", PropertyType.EnumOf(naming.TriggerEnum, []), "What happened; left out for an event that moves nothing.");
        }
        if (data is not null)
        {
            var record = PropertyType.ModelOf(data.Name);
            yield return aggregations.IsEmpty
                ? Optional("record", record, "What the event says. Only fields that are set count.")
                : naming.Spec.Transitions.IsEmpty ? Required("record", record, "The item that the event carries.") : Optional("record", record, "The item that the event carries.");
        }
        yield return Optional("state", PropertyType.ModelOf(naming.ModelClass(ModelRoles.State)), "The state before the event; left out for the first.");
    }

    private static IEnumerable<PropertyDefinition> Output(NodeNaming naming)
    {
        yield return Operation(naming, "What was done.");
        yield return CorrelationId(hasDefault: false);
        yield return Required("applied", PropertyType.Flag, "Whether the event changed the state; false for one that was applied before.");
        yield return Required("state", PropertyType.ModelOf(naming.ModelClass(ModelRoles.State)), "The state after the event.");
        yield return List("intents", PropertyType.ModelOf("ModelIntent"), "What others are asked to do.");
    }

    private static IEnumerable<PropertyDefinition> State(NodeNaming naming, ModelDefinition? data, ImmutableArray<AggregationComputation> aggregations)
    {
        if (!naming.Spec.States.IsEmpty)
        {
            // The states of a machine and its beginning stand in the machine, and nowhere else.
            var state = Required("current_state", PropertyType.EnumOf(naming.StateEnum, []), "Where the machine is.");
            yield return naming.Spec.Transitions.IsEmpty
                ? state with { Type = state.Type with { Members = naming.Spec.States }, Required = false, Default = ContractLiteral.OfText(naming.Spec.InitialState ?? naming.Spec.States[0]) }
                : state;
        }
        foreach (var field in GroupModels.StateFields(naming.Spec.Name, aggregations)) yield return field;
        if (data is not null && aggregations.IsEmpty) yield return Optional("record", PropertyType.ModelOf(data.Name), "What the events said, the last one of each field.");
        yield return Preset("version", PropertyType.Whole, "How many events were applied.", ContractLiteral.OfWhole(0)) with { Constraints = [KeyValuePair.Create("ge", ContractLiteral.OfWhole(0))] };
        yield return List("applied_event_ids", PropertyType.Uuid, "The last events that were applied, oldest first.");
    }
}
