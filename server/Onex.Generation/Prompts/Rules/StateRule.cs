using System.Collections.Immutable;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules;

/// <summary>The states and transitions of a REDUCER: "states: a, b, c", "a -> b on approve, b -> c", "from a to b when approved".</summary>
internal sealed class StateRule(PromptText prompt, IReadOnlyList<PromptSection> sections, Findings findings)
{
    private const int MaxStates = 50;

    private static readonly HashSet<string> ChangeVerbs = WordSet.Of("""
        move moves moving change changes changing transition transitions goes go advance advances switch switches pass passes turn turns state
        """);

    private readonly List<string> states = [];
    private readonly List<SpecTransition> transitions = [];

    public (ImmutableArray<string> States, ImmutableArray<SpecTransition> Transitions) Read()
    {
        ReadListedStates();
        for (var i = 0; i < prompt.Count; i++)
        {
            if (prompt.Is(i, PromptTokenKind.Arrow)) AddTransition(i - 1, i + 1);
            else if (prompt.Lower(i) is "from" or "von" or "de" && prompt.Lower(i + 2) is "to" or "zu" or "a" && IsStateChange(i)) AddTransition(i + 1, i + 3);
        }
        if (states.Count > 0) findings.Trust("states", 0.8);
        if (transitions.Count > 0) findings.Trust("transitions", 0.8);
        return ([.. states], [.. transitions]);
    }

    private void ReadListedStates()
    {
        var section = sections.FirstOrDefault(s => s.Key == "states");
        if (section is not null)
        {
            foreach (var (start, end) in ListItems.Split(prompt, section.ValueStart, section.End)) AddState(start, end);
            return;
        }
        for (var i = 0; i < prompt.Count; i++)
        {
            if (prompt.Lower(i) != "states") continue;
            var start = i + 1;
            while (prompt.Lower(start) is "are" or "like" or "such" or "as" or "of") start++;
            var end = start;
            while (end < prompt.Count && (prompt.Is(end, PromptTokenKind.Comma) || (prompt.IsWord(end) && (!FunctionWords.IsSmall(prompt.Lower(end)) || prompt.Lower(end) is "and")))) end++;
            var items = ListItems.Split(prompt, start, end);
            if (items.Count < 2) continue;
            foreach (var (itemStart, itemEnd) in items) AddState(itemStart, itemEnd);
            return;
        }
    }

    /// <summary>"from a to b" between known states, or behind a verb of change: data goes from here to there as well.</summary>
    private bool IsStateChange(int from)
    {
        if (IsState(from + 1) && IsState(from + 3)) return true;
        for (var i = from - 1; i >= 0 && from - i < 6 && prompt.IsWord(i); i--)
        {
            if (ChangeVerbs.Contains(prompt.Lower(i))) return true;
        }
        return false;
    }

    private bool IsState(int i) => prompt.IsWord(i) && states.Contains(PythonNames.ToMemberName(prompt.Tokens[i].Text));

    private string? AddState(int start, int end)
    {
        if (start < 0 || end > prompt.Count || !prompt.IsWord(start)) return null;
        var name = PythonNames.ToMemberName(prompt.Quote(start, Math.Min(end, start + 3)));
        if (name.Length == 0) return null;
        if (states.Contains(name)) return name;
        if (states.Count == MaxStates) return null;
        states.Add(name);
        findings.Saw($"states.{name}", start, end, "named as a state");
        return name;
    }

    private void AddTransition(int from, int to)
    {
        if (AddState(from, from + 1) is not { } source || AddState(to, to + 1) is not { } target) return;
        var (trigger, end) = ReadTrigger(to + 1, target);
        if (transitions.Exists(t => t.FromState == source && t.Trigger == trigger)) return;
        transitions.Add(new SpecTransition(source, target, trigger));
        findings.Saw($"transitions.{source}.{target}", from, end, "named as a transition");
    }

    private (string Trigger, int End) ReadTrigger(int i, string target)
    {
        var isMarked = prompt.Lower(i) is "on" or "when" or "by" or "after" or "via" || prompt.Is(i, PromptTokenKind.Open) || prompt.Is(i, PromptTokenKind.Colon);
        if (!isMarked || !prompt.IsWord(i + 1)) return ($"to_{target}", i);
        var end = i + 2;
        while (prompt.IsWord(end) && end - i < 4 && !FunctionWords.IsSmall(prompt.Lower(end))) end++;
        var name = PythonNames.ToMemberName(prompt.Quote(i + 1, end));
        return name.Length > 0 ? (name, end) : ($"to_{target}", i);
    }
}
