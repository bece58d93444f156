using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.StateMachines;

namespace Onex.Generation.Rendering.Reducers;

/// <summary>
/// The members of the enums of states and triggers stand in the state machine alone, so that there is one place to change them. Here the
/// models that use the enums are told.
/// </summary>
internal static class ReducerModels
{
    /// <returns>The contract itself where it has no state machine.</returns>
    public static Contract Complete(Contract contract, PackageNames names) => contract.StateMachine is { } machine
        ? contract with { Definitions = [.. contract.Definitions.Select(definition => definition with { Properties = [.. definition.Properties.Select(property => Complete(property, machine, names))] })] }
        : contract;

    private static PropertyDefinition Complete(PropertyDefinition property, MachineDefinition machine, PackageNames names)
    {
        if (property.Type.Name != "enum") return property;
        if (property.Type.Reference == names.StateEnum) return property with { Type = property.Type with { Members = [.. machine.States.Select(state => state.Name)] } };
        return property.Type.Reference == names.TriggerEnum ? property with { Type = property.Type with { Members = Triggers(machine) } } : property;
    }

    private static ImmutableArray<string> Triggers(MachineDefinition machine) =>
        [.. machine.Transitions.Select(transition => transition.Trigger).Distinct(StringComparer.Ordinal)];
}
