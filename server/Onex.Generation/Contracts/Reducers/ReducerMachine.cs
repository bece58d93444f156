using System.Collections.Immutable;
using Onex.Generation.Specs;
using Onex.Language.Contracts.StateMachines;

namespace Onex.Generation.Contracts.Reducers;

/// <summary>The state machine of a spec as a contract has it.</summary>
internal static class ReducerMachine
{
    /// <returns>Null where nothing leads from one state to another: core asks of a machine that it has a transition.</returns>
    public static MachineDefinition? Compose(NodeSpec spec)
    {
        if (spec.Transitions.IsEmpty) return null;
        var isUnique = spec.Transitions.ToLookup(transition => transition.Trigger, StringComparer.Ordinal);
        return new MachineDefinition(
            $"{spec.ServiceName}_fsm",
            $"The states of {spec.Name}.",
            spec.InitialState ?? spec.States[0],
            [.. spec.States.Select(state => new MachineState(state, Describe(state, spec)))],
            [
                .. spec.Transitions.Select(transition => new MachineTransition(
                    isUnique[transition.Trigger].Count() == 1 ? transition.Trigger : $"{transition.Trigger}_from_{transition.FromState}",
                    transition.FromState,
                    transition.ToState,
                    transition.Trigger,
                    $"From {transition.FromState} to {transition.ToState} on {transition.Trigger}.",
                    [])),
            ],
            [.. spec.States.Where(spec.TerminalStates.Contains)]);
    }

    private static string Describe(string state, NodeSpec spec)
    {
        var triggers = spec.Transitions.Where(transition => transition.ToState == state).Select(transition => transition.Trigger).Distinct(StringComparer.Ordinal).ToList();
        var sentences = ImmutableArray.CreateBuilder<string>();
        if (state == spec.InitialState) sentences.Add("The machine begins here.");
        if (triggers.Count > 0) sentences.Add($"Reached on {string.Join(", ", triggers)}.");
        if (spec.TerminalStates.Contains(state)) sentences.Add("Nothing leads out of it.");
        return sentences.Count > 0 ? string.Join(" ", sentences) : "Nothing leads to it.";
    }
}
