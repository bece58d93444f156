using System.Collections.Immutable;
using Onex.Generation.Contracts;
using Onex.Generation.Contracts.Reducers;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;
using Onex.Language.Contracts.StateMachines;

namespace Onex.Generation.Rendering.Reducers;

/// <summary>
/// Completes the models of a REDUCER by what other sections say, so that there is one place to change it: the members of the enums of
/// states and triggers stand in the state machine alone, and a computation that somebody adds has its results in the state.
/// </summary>
internal static class ReducerModels
{
    /// <returns>The contract itself where it is another type's.</returns>
    public static Contract Complete(Contract contract, PackageNames names) =>
        contract.StateModel is null || names.Type != "Reducer" ? contract : AddGroups(AddMembers(contract, names), names);

    public static ImmutableArray<AggregationComputation> AggregationsOf(Contract contract) => [.. contract.Computations.OfType<AggregationComputation>()];

    public static string RecordOf(PackageNames names) => names.ModelClass(ModelRoles.Record);

    public static ModelDefinition? FindRecord(Contract contract, PackageNames names) => contract.Definitions.FirstOrDefault(definition => definition.Name == RecordOf(names));

    private static Contract AddMembers(Contract contract, PackageNames names) => contract.StateMachine is { } machine
        ? contract with { Definitions = [.. contract.Definitions.Select(definition => definition with { Properties = [.. definition.Properties.Select(property => AddMembers(property, machine, names))] })] }
        : contract;

    private static PropertyDefinition AddMembers(PropertyDefinition property, MachineDefinition machine, PackageNames names)
    {
        if (property.Type.Name != "enum") return property;
        if (property.Type.Reference == names.StateEnum) return property with { Type = property.Type with { Members = [.. machine.States.Select(state => state.Name)] } };
        return property.Type.Reference == names.TriggerEnum ? property with { Type = property.Type with { Members = Triggers(machine) } } : property;
    }

    private static ImmutableArray<string> Triggers(MachineDefinition machine) =>
        [.. machine.Transitions.Select(transition => transition.Trigger).Distinct(StringComparer.Ordinal)];

    private static Contract AddGroups(Contract contract, PackageNames names)
    {
        // What cannot be worked out is refused when the groups are read.
        if (PackageGrouping.Read(contract, names) is not { Groupings.IsEmpty: false }) return contract;
        var aggregations = AggregationsOf(contract);
        var groups = GroupModels.Compose(names.Name, aggregations, FindRecord(contract, names)!);
        var state = new ModelDefinition(names.ModelClass(ModelRoles.State), "", [.. GroupModels.StateFields(names.Name, aggregations)]);
        var definitions = contract.Definitions;
        foreach (var needed in groups.Add(state))
        {
            var known = definitions.FirstOrDefault(definition => definition.Name == needed.Name);
            definitions = known is null ? definitions.Add(needed) : definitions.Replace(known, AddMissing(known, needed));
        }
        return contract with { Definitions = definitions };
    }

    private static ModelDefinition AddMissing(ModelDefinition known, ModelDefinition needed) =>
        known with { Properties = [.. known.Properties, .. needed.Properties.Where(property => known.Find(property.Name) is null)] };
}
