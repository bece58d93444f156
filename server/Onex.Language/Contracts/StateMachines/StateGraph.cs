using System.Collections.Immutable;

namespace Onex.Language.Contracts.StateMachines;

/// <summary>Which states follow on which, by name.</summary>
public sealed class StateGraph
{
    private readonly StateMachine machine;
    private readonly ILookup<string, string> followers;
    private readonly ILookup<string, string> precursors;
    private readonly ImmutableHashSet<string> fromAnywhere;

    private StateGraph(StateMachine machine)
    {
        this.machine = machine;
        var steps = machine.Transitions.Select(t => (From: t.From!.Value, To: t.To!.Value)).ToList();
        fromAnywhere = [.. steps.Where(s => s.From == StateTransition.AnyState).Select(s => s.To)];
        followers = steps.ToLookup(s => s.From, s => s.To, StringComparer.Ordinal);
        precursors = steps.ToLookup(s => s.To, s => s.From, StringComparer.Ordinal);
        var initial = machine.InitialState!.Value;
        Reachable = Closure(machine.TerminalNames.Contains(initial) ? [initial] : fromAnywhere.Add(initial), followers);
        LeadingToTheEnd = Before(machine.TerminalNames);
    }

    /// <summary>The states that the machine can come to from its initial one, that one included.</summary>
    public ImmutableHashSet<string> Reachable { get; }

    /// <summary>The states from which a terminal one can be reached, those included.</summary>
    public ImmutableHashSet<string> LeadingToTheEnd { get; }

    /// <summary>A transition leads out of the state, be it to itself.</summary>
    public bool HasExit(string state) => followers.Contains(state) || (!fromAnywhere.IsEmpty && !machine.TerminalNames.Contains(state));

    /// <summary>The states from which one of the given ones can be reached, those included.</summary>
    public ImmutableHashSet<string> Before(IEnumerable<string> states)
    {
        var found = Closure(states, precursors).Remove(StateTransition.AnyState);
        // What leaves any state leaves all but the terminal ones.
        return found.Overlaps(fromAnywhere) ? found.Union(machine.StateNames.Except(machine.TerminalNames)) : found;
    }

    internal static StateGraph? Of(StateMachine machine)
    {
        var isSound = machine.InitialState is { } initial && machine.StateNames.Contains(initial.Value)
            && machine.StateNames.Count == machine.StatesList!.Items.Length
            && machine.TerminalNames.IsSubsetOf(machine.StateNames)
            && machine.Transitions.All(t => t.From is { } from && t.To is { } to
                && (from.Value == StateTransition.AnyState || machine.StateNames.Contains(from.Value)) && machine.StateNames.Contains(to.Value));
        return isSound && !machine.Transitions.IsEmpty ? new StateGraph(machine) : null;
    }

    private static ImmutableHashSet<string> Closure(IEnumerable<string> start, ILookup<string, string> next)
    {
        var found = start.ToImmutableHashSet(StringComparer.Ordinal).ToBuilder();
        var pending = new Stack<string>(found);
        while (pending.TryPop(out var state))
        {
            foreach (var following in next[state].Where(found.Add)) pending.Push(following);
        }
        return found.ToImmutable();
    }
}
