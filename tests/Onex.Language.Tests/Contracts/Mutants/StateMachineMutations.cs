using System.Collections.Immutable;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>Defects of state machines.</summary>
internal static class StateMachineMutations
{
    private const string Machine = "state_machine";

    public static ImmutableArray<Mutation> All { get; } =
    [
        new("fsm-initial-state-unknown", "FSM-001", s => s.Replace($"{Machine}.initial_state", "nowhere")),
        new("fsm-initial-state-removed", "FSM-001", s => s.Remove($"{Machine}.initial_state", Expected.Key(Machine))),
        new("fsm-initial-state-unknown-in-older-section", "FSM-001", s => s.Replace("state_transitions.initial_state", "nowhere")),
        new("fsm-transition-to-unknown-state", "FSM-002", s => s.Replace($"{Machine}.transitions[0].to_state", "nowhere")),
        new("fsm-transition-from-unknown-state", "FSM-002", s => s.Replace($"{Machine}.transitions[1].from_state", "nowhere")),
        new("fsm-transition-to-any-state", "FSM-002", s => s.Replace($"{Machine}.transitions[0].to_state", "\"*\"")),
        new("fsm-transition-without-target", "FSM-002", s => s.Remove($"{Machine}.transitions[0].to_state", Expected.Key($"{Machine}.transitions[0].from_state"))),
        new("fsm-state-twice", "FSM-003", s => First(s) is { } first ? InsertItem(s, $"{Machine}.states[1]", $"state_name: ⟦{first}⟧") : null),
        new("fsm-transition-name-twice", "FSM-004", s => s.Find("state_transitions.transitions[0].transition_name") is null ? null : s.Replace("state_transitions.transitions[1].transition_name", "registry_ready")),
        new("fsm-two-ways-for-a-trigger", "FSM-005", s => s.Contract.StateMachine?.Transitions[0] is { From: { } from, To: { } to, Trigger: { } trigger }
            ? InsertItem(s, $"{Machine}.transitions[1]", $"from_state: {from.Value}", $"to_state: {to.Value}", $"trigger: ⟦{trigger.Value}⟧")
            : null),
        new("fsm-state-without-a-way-to-it", "FSM-006", s => s.Contract.StateMachine is { TerminalNames.IsEmpty: false }
            ? InsertItem(s, $"{Machine}.states[1]", "state_name: ⟦lost⟧", "is_terminal: true")
            : null),
        new("fsm-way-out-of-the-end", "FSM-007", s => s.Contract.StateMachine is { TerminalNames.IsEmpty: false } machine
            ? InsertItem(s, $"{Machine}.transitions[1]", $"from_state: ⟦{machine.TerminalNames.Order(StringComparer.Ordinal).First()}⟧", $"to_state: {First(s)}", "trigger: again")
            : null),
        new("fsm-end-that-is-not-said-to-be-one", "FSM-008", ForgetTerminal),
        new("fsm-end-that-claims-to-be-recoverable", "FSM-009", s => IndexOfTerminal(s) is { } index
            ? s.InsertAfter($"{Machine}.states[{index}].is_terminal", "is_recoverable: ⟦true⟧")
            : null),
        new("fsm-terminal-state-unknown", "FSM-010", s => s.Find($"{Machine}.terminal_states[0]") is null ? null : s.Replace($"{Machine}.terminal_states[0]", "nowhere")) { Files = 1 },
        new("fsm-error-state-unknown", "FSM-010", s => s.InsertAfter($"{Machine}.terminal_states", "error_states: [⟦nowhere⟧]")),
        new("fsm-round-and-round", "FSM-011", GoRound),
    ];

    private static string? First(MutationSite site) => site.Contract.StateMachine?.States[0].Name.Value;

    private static int? IndexOfTerminal(MutationSite site) =>
        site.Contract.StateMachine?.States.Index().Where(s => s.Item.SaysTerminal).Select(s => (int?)s.Index).FirstOrDefault();

    /// <summary>A new item before another of a list.</summary>
    private static Mutant? InsertItem(MutationSite site, string path, params string[] lines)
    {
        if (site.Find(path) is not { } item) return null;
        var column = site.Contract.Text.GetPosition(item.Span.Start).Character;
        var dash = new string(' ', column - 2) + "- ";
        return site.Put(item.Span with { Length = 0 }, string.Join("\n" + new string(' ', column), lines) + "\n" + dash);
    }

    /// <summary>Takes the second terminal state out of the list, where only the list says that it is one.</summary>
    private static Mutant? ForgetTerminal(MutationSite site)
    {
        if (site.Contract.StateMachine is not { TerminalStates: [var kept, var forgotten] } machine || machine.States.Any(s => s.SaysTerminal)) return null;
        var changed = site.Replace($"{Machine}.terminal_states", "[" + kept.Value + "]");
        if (changed is null || machine.States.Single(s => s.Name.Value == forgotten.Value) is not { Name: var name }) return null;
        var found = new MutationSite(changed.Text).Contract.StateMachine!.States.Single(s => s.Name.Value == name.Value);
        return changed with { Span = found.Name.ContentSpan };
    }

    /// <summary>A state that can be reached and leads to itself only.</summary>
    private static Mutant? GoRound(MutationSite site)
    {
        if (site.Contract.StateMachine is not { TerminalNames.IsEmpty: false }) return null;
        if (InsertItem(site, $"{Machine}.transitions[1]", $"from_state: {First(site)}", "to_state: loop", "trigger: ⟦enter⟧") is not { } entered) return null;
        if (InsertItem(new MutationSite(entered.Text), $"{Machine}.transitions[1]", "from_state: loop", "to_state: loop", "trigger: ⟦again⟧") is not { } looped) return null;
        return InsertItem(new MutationSite(looped.Text), $"{Machine}.states[1]", "state_name: ⟦loop⟧");
    }
}
