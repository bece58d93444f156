using System.Collections.Immutable;
using Onex.Language.Contracts.StateMachines;

namespace Onex.Generation.Rendering.Reducers;

/// <summary>A state machine as the handler has it: one state after each pair of a state and a trigger.</summary>
/// <param name="IsSpelledOut">The contract has each transition as the handler has it, and none that leads from any state.</param>
internal sealed record PackageMachine(string InitialState, ImmutableArray<PackageTransition> Transitions, ImmutableArray<string> TerminalStates, bool IsSpelledOut)
{
    /// <returns>The machine, or why there can be none, as the end of a sentence about the contract.</returns>
    public static (PackageMachine? Machine, string Problem) Read(MachineDefinition machine)
    {
        var states = machine.States.Select(state => state.Name).ToImmutableArray();
        if (!states.Contains(machine.InitialState)) return (null, $"its state machine begins in '{machine.InitialState}', which is no state of it");
        if (machine.Transitions.IsEmpty) return (null, "its state machine has no transition");
        var found = new Dictionary<(string, string), PackageTransition>();
        foreach (var transition in machine.Transitions.OrderBy(transition => transition.From == StateTransition.AnyState))
        {
            var isAny = transition.From == StateTransition.AnyState;
            if (!isAny && !states.Contains(transition.From)) return (null, $"no state of its state machine is called '{transition.From}'");
            if (!states.Contains(transition.To)) return (null, $"no state of its state machine is called '{transition.To}'");
            if (transition.Trigger.Length == 0) return (null, $"the transition from '{transition.From}' to '{transition.To}' has no trigger");
            if (machine.TerminalStates.Contains(transition.From)) return (null, $"a transition leads out of the terminal state '{transition.From}'");
            foreach (var from in isAny ? states.Except(machine.TerminalStates) : [transition.From])
            {
                var next = new PackageTransition(from, transition.Trigger, transition.To);
                // What is said of a state itself comes before what is said of any.
                if (!found.TryAdd((from, transition.Trigger), next) && !isAny) return (null, $"'{transition.Trigger}' leads from '{from}' to several states");
            }
        }
        return (new PackageMachine(machine.InitialState, [.. found.Values], machine.TerminalStates, machine.Transitions.All(transition => transition.From != StateTransition.AnyState)), "");
    }

    /// <summary>A way from the initial state along transitions that were not taken yet, until there is none.</summary>
    public ImmutableArray<PackageTransition> Walk()
    {
        var walk = ImmutableArray.CreateBuilder<PackageTransition>();
        var state = InitialState;
        while (Transitions.FirstOrDefault(transition => transition.From == state && !walk.Contains(transition)) is { } next)
        {
            walk.Add(next);
            state = next.To;
        }
        return walk.ToImmutable();
    }
}
