using System.Collections.Immutable;
using System.Globalization;
using Onex.Generation.Specs;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;
using Onex.Language.Yaml;

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

    private static PropertyDefinition Remembered => new(
        "remembered_events",
        new PropertyType("integer"),
        "How many of the last applied events a state knows again.",
        false,
        Whole(RememberedEvents),
        "",
        [KeyValuePair.Create("ge", Whole(1))]);

    private static ModelDefinition? RecordOf(NodeNaming naming, ImmutableArray<AggregationComputation> aggregations)
    {
        var needed = ReducerAggregations.FieldsOf(naming.Spec, aggregations);
        var fields = needed.Select(field => CommonProperties.Optional(field) with { Type = FieldTypes.Parse(field.Type), Required = true })
            .Concat(DataOf(naming.Spec).Where(field => needed.All(other => other.Name != field.Name)).Select(CommonProperties.Optional))
            .ToImmutableArray();
        // Items that are kept as they are have to hold something.
        if (aggregations.FirstOrDefault(aggregation => aggregation.Function == "group") is { } group && fields.Length == needed.Length && needed.All(field => field.Name != group.Input))
            fields = fields.Add(new PropertyDefinition(group.Input, new PropertyType("object", false, null, new PropertyType("any"), "", []), $"The {group.Input.Replace('_', ' ')} itself.", false, null, "dict", []));
        return fields.IsEmpty ? null : new ModelDefinition(naming.ModelClass(ModelRoles.Record), $"The data that {naming.Spec.Name} works with.", fields);
    }

    /// <summary>A state or trigger that the prompt names looks like data to the reader at times.</summary>
    private static IEnumerable<SpecField> DataOf(NodeSpec spec) =>
        spec.Fields.Where(field => !spec.States.Contains(field.Name) && spec.Transitions.All(transition => transition.Trigger != field.Name));

    private static IEnumerable<PropertyDefinition> Input(NodeNaming naming, ModelDefinition? data, ImmutableArray<AggregationComputation> aggregations)
    {
        yield return CommonProperties.Operation(naming, "What to do with the event.");
        yield return CommonProperties.CorrelationId(hasDefault: true);
        yield return Required("event_id", new PropertyType("uuid"), "Which event it is. An event that is delivered twice counts once.");
        if (!naming.Spec.Transitions.IsEmpty)
        {
            yield return Required("entity_id", new PropertyType("string"), "Whose state it is.") with { Constraints = [KeyValuePair.Create("min_length", Whole(1)), KeyValuePair.Create("max_length", Whole(200))] };
            yield return aggregations.IsEmpty
                ? Required("trigger", EnumType(naming.TriggerEnum), "What happened.")
                : Missing("trigger", EnumType(naming.TriggerEnum), "What happened; left out for an event that moves nothing.");
        }
        if (data is not null)
        {
            var record = new PropertyType("ref", false, null, null, data.Name, []);
            yield return aggregations.IsEmpty
                ? Missing("record", record, "What the event says. Only fields that are set count.")
                : naming.Spec.Transitions.IsEmpty ? Required("record", record, "The item that the event carries.") : Missing("record", record, "The item that the event carries.");
        }
        yield return Missing("state", new PropertyType("ref", false, null, null, naming.ModelClass(ModelRoles.State), []), "The state before the event; left out for the first.");
    }

    private static IEnumerable<PropertyDefinition> Output(NodeNaming naming)
    {
        yield return CommonProperties.Operation(naming, "What was done.");
        yield return CommonProperties.CorrelationId(hasDefault: false);
        yield return Required("applied", new PropertyType("boolean"), "Whether the event changed the state; false for one that was applied before.");
        yield return Required("state", new PropertyType("ref", false, null, null, naming.ModelClass(ModelRoles.State), []), "The state after the event.");
        yield return List("intents", new PropertyType("ref", false, null, null, "ModelIntent", []), "What others are asked to do.");
    }

    private static IEnumerable<PropertyDefinition> State(NodeNaming naming, ModelDefinition? data, ImmutableArray<AggregationComputation> aggregations)
    {
        if (!naming.Spec.States.IsEmpty)
        {
            // The states of a machine and its beginning stand in the machine, and nowhere else.
            var state = Required("current_state", EnumType(naming.StateEnum), "Where the machine is.");
            yield return naming.Spec.Transitions.IsEmpty
                ? state with { Type = state.Type with { Members = naming.Spec.States }, Required = false, Default = new ContractLiteral(YamlScalarKind.Text, naming.Spec.InitialState ?? naming.Spec.States[0]) }
                : state;
        }
        foreach (var field in GroupModels.StateFields(naming.Spec.Name, aggregations)) yield return field;
        if (data is not null && aggregations.IsEmpty) yield return Missing("record", new PropertyType("ref", false, null, null, data.Name, []), "What the events said, the last one of each field.");
        yield return new PropertyDefinition("version", new PropertyType("integer"), "How many events were applied.", false, Whole(0), "", [KeyValuePair.Create("ge", Whole(0))]);
        yield return List("applied_event_ids", new PropertyType("uuid"), "The last events that were applied, oldest first.");
    }

    private static PropertyType EnumType(string name) => new("enum", false, null, null, name, []);

    private static PropertyDefinition Required(string name, PropertyType type, string description) => new(name, type, description, true, null, "", []);

    private static PropertyDefinition List(string name, PropertyType items, string description) =>
        new(name, new PropertyType("array", false, items, null, "", []), description, false, null, "list", []);

    /// <summary>A field that may be left out.</summary>
    private static PropertyDefinition Missing(string name, PropertyType type, string description) => new(name, type with { Nullable = true }, description, false, null, "", []);

    private static ContractLiteral Whole(int number) => new(YamlScalarKind.WholeNumber, number.ToString(CultureInfo.InvariantCulture));
}
