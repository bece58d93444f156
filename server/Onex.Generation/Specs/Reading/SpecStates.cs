using Onex.Generation.Prompts.Rules;

namespace Onex.Generation.Specs.Reading;

/// <summary>The state machine of a REDUCER.</summary>
internal static class SpecStates
{
    public static StateMachine Read(JsonObjectReader json, SpecNotes notes)
    {
        var states = SpecItems.ReadMembers(json, "states", StateRule.MaxStates, notes);
        var initial = ReadState(json, "initial_state");
        var terminal = SpecItems.ReadMembers(json, "terminal_states", StateRule.MaxStates, notes);
        foreach (var unknown in terminal.Where(state => !states.Contains(state))) RefuseUnknown(json.PathOf("terminal_states"), unknown);
        var transitions = json.Items("transitions", StateRule.MaxTransitions).Select(item => ReadTransition(item.Value, item.Path)).OfType<SpecTransition>().ToList();
        foreach (var twice in transitions.GroupBy(transition => (transition.FromState, transition.Trigger)).Where(group => group.Select(one => one.ToState).Distinct().Count() > 1))
            notes.Refuse(json.PathOf("transitions"), $"From {twice.Key.FromState}, {twice.Key.Trigger} leads to more than one state.", "Give them different triggers");
        return new StateMachine(states, initial ?? states.FirstOrDefault(), terminal, [.. transitions.Distinct()]);

        string? ReadState(JsonObjectReader from, string member)
        {
            if (!from.Has(member)) return null;
            var name = SpecItems.ReadMember(from.Text(member), from.PathOf(member), notes);
            if (name.Length > 0 && !states.Contains(name)) RefuseUnknown(from.PathOf(member), name);
            return name;
        }

        SpecTransition? ReadTransition(System.Text.Json.JsonElement item, string path)
        {
            if (JsonObjectReader.Of(item, path, notes, "from_state", "to_state", "trigger") is not { } transition) return null;
            var (from, to) = (ReadState(transition, "from_state"), ReadState(transition, "to_state"));
            var trigger = SpecItems.ReadMember(transition.Text("trigger"), transition.PathOf("trigger"), notes);
            foreach (var (end, member) in new[] { (from, "from_state"), (to, "to_state") })
            {
                if (end is null) notes.Refuse(transition.PathOf(member), "A transition leads from one state to another.");
            }
            return from is null || to is null ? null : new SpecTransition(from, to, trigger);
        }

        void RefuseUnknown(string path, string state) => notes.Refuse(
            path, $"There is no state {state}.", states.IsEmpty ? ["Add it to states"] : [$"Use one of {string.Join(", ", states)}, or add it to states"]);
    }
}
