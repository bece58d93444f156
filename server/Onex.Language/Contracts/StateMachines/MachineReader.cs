using System.Collections.Immutable;

namespace Onex.Language.Contracts.StateMachines;

/// <summary>Reads <c>state_machine</c>.</summary>
internal static class MachineReader
{
    public static MachineDefinition? Read(FieldReader? machine)
    {
        if (machine is null || !machine.Has("states")) return null;
        var states = machine.Mappings("states");
        var terminal = states.Where(state => state.Boolean("is_terminal")).Select(state => state.Text("state_name")).Concat(machine.Texts("terminal_states")).ToHashSet(StringComparer.Ordinal);
        var found = states.Select(state => new MachineState(state.Text("state_name"), state.Text("description"))).ToImmutableArray();
        return new MachineDefinition(
            machine.Text("state_machine_name"),
            machine.Text("description"),
            machine.Text("initial_state"),
            found,
            [.. machine.Mappings("transitions").Select(ReadTransition)],
            [.. found.Select(state => state.Name).Where(terminal.Contains)]);
    }

    private static MachineTransition ReadTransition(FieldReader transition) => new(
        transition.Text("transition_name"),
        transition.Text("from_state"),
        transition.Text("to_state"),
        transition.Text("trigger"),
        transition.Text("description"),
        [.. transition.Mappings("conditions").Select(condition => condition.Text("expression"))]);
}
