using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// The states and transitions of a REDUCER: "states: a, b, c", "a -> b on approve, b -> c", "a -> b | c", "from a or b to c when approved",
/// "a becomes b", "any state -> failed", "initial state a", "terminal states: c".
/// </summary>
internal sealed class StateRule(PromptText prompt, bool[] negated, bool[] silent, IReadOnlyList<PromptSection> sections, Findings findings)
{
    public const int MaxStates = 50;
    public const int MaxTransitions = 200;
    private const int MaxStateWords = 3;

    private static readonly HashSet<string> ChangeVerbs = WordSet.Of("""
        move moves moving change changes changing transition transitions goes go advance advances switch switches pass passes turn turns state
        """);

    private static readonly HashSet<string> StateWords = WordSet.Of("state states fsm machine lifecycle status statuses transition transitions");
    private static readonly HashSet<string> Becoming = WordSet.Of("becomes become turns");
    private static readonly HashSet<string> TriggerMarks = WordSet.Of("on when by after via if once upon wenn bei cuando quand");
    private static readonly HashSet<string> Initials = WordSet.Of("initial starting start first");
    private static readonly HashSet<string> Finals = WordSet.Of("terminal final end ending accepting");

    private readonly List<string> states = [];
    private readonly List<SpecTransition> transitions = [];
    private readonly List<(string Target, string Trigger, int Start, int End)> fromAny = [];

    public StateMachine Read()
    {
        ReadListedStates();
        for (var i = 0; i < prompt.Count; i++)
        {
            if (negated[i] || silent[i]) continue;
            if (prompt.Is(i, PromptTokenKind.Arrow)) ReadArrow(i);
            else if (prompt.Lower(i) is "from" or "von" or "de") ReadFrom(i);
            else if (Becoming.Contains(prompt.Lower(i)) && IsState(i - 1)) ReadBecoming(i);
            else if (prompt.Lower(i) == "to" && IsInTransitions(i)) AddTransitions([ReadBefore(i)], ReadTargets(i + 1));
        }
        var initial = FindInitial();
        var terminal = FindTerminal();
        ExpandAny(terminal);
        if (states.Count > 0) findings.Trust("states", 0.8);
        if (transitions.Count > 0) findings.Trust("transitions", 0.8);
        if (states.Count == 0)
        {
            AskForStates();
            return StateMachine.None;
        }
        initial ??= AssumeInitial();
        if (terminal.Count == 0) terminal = AssumeTerminal();
        AskForGaps(initial);
        return new StateMachine([.. states], initial, [.. terminal], [.. transitions]);
    }

    private void ReadListedStates()
    {
        var section = sections.FirstOrDefault(s => s.Key == "states" && !IsQualified(s.Start));
        if (section is not null)
        {
            var hasArrow = Enumerable.Range(section.ValueStart, Math.Max(0, section.End - section.ValueStart)).Any(i => prompt.Is(i, PromptTokenKind.Arrow));
            if (hasArrow) return;
            foreach (var (start, end) in ListItems.Split(prompt, section.ValueStart, section.End)) AddState(start, end);
            return;
        }
        for (var i = 0; i < prompt.Count; i++)
        {
            if (prompt.Lower(i) is not ("states" or "statuses") || IsQualified(i)) continue;
            var items = ReadInlineList(i + 1);
            if (items.Count < 2) continue;
            foreach (var (start, end) in items) AddState(start, end);
            return;
        }
    }

    private List<TokenRange> ReadInlineList(int start)
    {
        while (prompt.Lower(start) is "are" or "like" or "such" or "as" or "of" or "is" or "called" || prompt.Is(start, PromptTokenKind.Colon) || prompt.Is(start, PromptTokenKind.Open)) start++;
        var isQuoted = false;
        var end = start;
        while (end < prompt.Count && (prompt.Is(end, PromptTokenKind.Comma) || (prompt.Is(end, PromptTokenKind.Quote) && (isQuoted = !isQuoted) | true) || (isQuoted && prompt.IsWord(end))
            || (prompt.IsWord(end) && (!FunctionWords.IsSmall(prompt.Lower(end)) || prompt.Lower(end) is "and" or "or" or "und" or "y" or "et"))))
            end++;
        return ListItems.Split(prompt, start, end);
    }

    /// <summary>"initial state", "terminal states": no list of all states.</summary>
    private bool IsQualified(int i) => Initials.Contains(prompt.Lower(i - 1)) || Finals.Contains(prompt.Lower(i - 1));

    private void ReadArrow(int arrow)
    {
        var isAny = prompt.Is(arrow - 1, PromptTokenKind.Other) && prompt.Tokens[arrow - 1].Text == "*";
        if (isAny || (prompt.Lower(arrow - 1) is "state" or "states" && prompt.Lower(arrow - 2) is "any" or "every" or "all"))
        {
            AddFromAny(ReadTargets(arrow + 1), arrow - 1);
            return;
        }
        var isBoth = prompt.Is(arrow - 1, PromptTokenKind.Other) && prompt.Tokens[arrow - 1].Text == "<";
        if (ReadSources(isBoth ? arrow - 1 : arrow) is not { Count: > 0 } sources) return;
        var targets = ReadTargets(arrow + 1);
        AddTransitions(sources, targets);
        if (isBoth) AddTransitions([.. targets], [.. sources.OfType<TokenRange>()]);
    }

    /// <summary>"a -> b", and each of "a, b -> c" where a and b are states already.</summary>
    private List<TokenRange?> ReadSources(int arrow)
    {
        var sources = new List<TokenRange?>();
        var end = arrow;
        while (ReadBefore(end) is { } range)
        {
            sources.Insert(0, range);
            var joint = range.Start - 1;
            if (prompt.Lower(joint) is not ("or" or "and") && !IsBar(joint) || joint < 1) break;
            end = joint;
        }
        return sources;
    }

    private TokenRange? ReadBefore(int end)
    {
        var start = end;
        while (start > 0 && end - start < MaxStateWords && IsStateWord(start - 1)) start--;
        // "the order pending -> paid": in running text only the last word is the state.
        if (end - start > 1 && prompt.IsWord(start - 1)) start = end - 1;
        while (start < end && start > 0 && prompt.Tokens[start].IsGlued) start--;
        if (start < end && IsLeadingWord(start - 1) && !prompt.IsWord(start - 2)) start--;
        return start < end ? new TokenRange(start, end) : null;
    }

    /// <summary>"in progress", "on hold", "under review".</summary>
    private bool IsLeadingWord(int i) => prompt.Lower(i) is "in" or "on" or "not" or "under" or "past" && IsStateWord(i + 1);

    private List<TokenRange> ReadTargets(int start)
    {
        var targets = new List<TokenRange>();
        for (var i = start; i < prompt.Count;)
        {
            while (FunctionWords.IsArticle(prompt.Lower(i)) || prompt.Is(i, PromptTokenKind.Open)) i++;
            var isLed = IsLeadingWord(i) && (!prompt.IsWord(i + 2) || TriggerMarks.Contains(prompt.Lower(i + 2)));
            if (!IsStateWord(i) && !isLed) break;
            var end = prompt.FindGluedEnd(isLed ? i + 1 : i);
            var longer = end;
            while (IsStateWord(longer) && longer - i < MaxStateWords && Verbs.Find(prompt.Lower(longer)) is not { Form: VerbForm.ThirdPerson }) longer++;
            // Several words are one state only where nothing else goes on behind them.
            var isWhole = !prompt.IsWord(longer) || TriggerMarks.Contains(prompt.Lower(longer)) || prompt.Lower(longer) is "or" or "and";
            targets.Add(new TokenRange(i, isWhole ? longer : end));
            i = targets[^1].End;
            if (prompt.Lower(i) != "or" && !IsBar(i)) break;
            i++;
        }
        return targets;
    }

    private bool IsBar(int i) => prompt.Is(i, PromptTokenKind.Other) && prompt.Tokens[i].Text is "|" or "/";

    private bool IsStateWord(int i) =>
        prompt.IsWord(i) && !silent[i] && (!FunctionWords.IsSmall(prompt.Lower(i)) || prompt.FindGluedEnd(i) > i + 1) && !ChangeVerbs.Contains(prompt.Lower(i)) && !StateWords.Contains(prompt.Lower(i));

    /// <summary>"from a to b", "from a or b to c", "from any state to c".</summary>
    private void ReadFrom(int i)
    {
        var sources = new List<TokenRange?>();
        var at = i + 1;
        while (prompt.Lower(at) is "the" or "state") at++;
        if (prompt.Lower(at) is "any" or "every" or "all") at += prompt.Lower(at + 1) is "state" or "states" ? 2 : 1;
        else
        {
            while (IsStateWord(at))
            {
                var end = prompt.FindGluedEnd(at);
                sources.Add(new TokenRange(at, end));
                at = end;
                if (prompt.Lower(at) is not ("or" or "and") && !prompt.Is(at, PromptTokenKind.Comma)) break;
                at++;
            }
            if (sources.Count == 0) return;
        }
        if (prompt.Lower(at) is "state") at++;
        if (sources.Count == 0 && states.Count > 0 && !prompt.IsWord(at) && IsStateWord(i - 1))
        {
            // "…, cancelled from any state"
            AddFromAny([new TokenRange(i - 1, i)], i - 1);
            return;
        }
        if (prompt.Lower(at) is not ("to" or "into" or "zu" or "a" or "nach") || !IsStateChange(i, at)) return;
        var targets = ReadTargets(at + 1);
        if (sources.Count > 0) AddTransitions(sources, targets);
        else AddFromAny(targets, i);
    }

    private void ReadBecoming(int i)
    {
        var at = i + 1;
        while (prompt.Lower(at) is "into" or "to") at++;
        AddTransitions([new TokenRange(i - 1, i)], ReadTargets(at));
    }

    private bool IsInTransitions(int i) => sections.Any(s => s.Key == "transitions" && i > s.ValueStart && i < s.End) && prompt.Lower(i - 2) != "from";

    /// <summary>"from a to b" between known states, or behind a verb of change: data goes from here to there as well.</summary>
    private bool IsStateChange(int from, int to)
    {
        if (IsState(from + 1) && IsState(to + 1)) return true;
        for (var i = from - 1; i >= 0 && from - i < 6 && prompt.IsWord(i); i--)
        {
            if (ChangeVerbs.Contains(prompt.Lower(i))) return true;
        }
        // "from draft to review when submitted"
        if (IsStateWord(to + 1) && TriggerMarks.Contains(prompt.Lower(prompt.FindGluedEnd(to + 1)))) return true;
        return prompt.Lower(from + 1) is "any" or "every" && (prompt.Lower(from + 2) == "state" || IsState(to + 1));
    }

    private bool IsState(int i) => prompt.IsWord(i) && states.Contains(PythonNames.ToMemberName(prompt.Tokens[i].Text));

    private string? AddState(int start, int end)
    {
        if (start < 0 || end > prompt.Count || !prompt.IsWord(start)) return null;
        var name = PythonNames.ToMemberName(prompt.Quote(start, Math.Min(end, start + MaxStateWords)));
        if (name.Length == 0) return null;
        if (states.Contains(name)) return name;
        if (states.Count == MaxStates) return null;
        states.Add(name);
        findings.Saw($"states.{name}", start, end, "named as a state");
        return name;
    }

    private void AddTransitions(IReadOnlyList<TokenRange?> sources, List<TokenRange> targets)
    {
        if (targets.Count == 0) return;
        if (sources is [{ } only] && prompt.Lower(only.Start) is "any" or "all" or "every")
        {
            AddFromAny(targets, only.Start);
            return;
        }
        var names = sources.OfType<TokenRange>().Select(s => (Range: s, Name: AddState(s.Start, s.End))).ToList();
        foreach (var target in targets)
        {
            if (AddState(target.Start, target.End) is not { } to) continue;
            var (trigger, end) = ReadTrigger(target == targets[^1] ? target.End : targets[^1].End, to);
            // "a -> b | c when done": one trigger cannot lead to both.
            if (targets.Count > 1) trigger = $"to_{to}";
            foreach (var (range, from) in names)
            {
                if (from is not null) AddTransition(from, to, trigger, Math.Min(range.Start, target.Start), Math.Max(range.End, Math.Max(end, target.End)));
            }
        }
    }

    private void AddTransition(string from, string to, string trigger, int start, int end)
    {
        if (transitions.Count == MaxTransitions || transitions.Contains(new SpecTransition(from, to, trigger))) return;
        if (transitions.Find(t => t.FromState == from && t.Trigger == trigger) is { } rival)
        {
            findings.Ask("transitions", $"Where does {trigger} lead from {from}?", rival.ToState, to);
            return;
        }
        transitions.Add(new SpecTransition(from, to, trigger));
        findings.Saw($"transitions.{from}.{to}", start, end, "named as a transition");
    }

    private void AddFromAny(List<TokenRange> targets, int start)
    {
        foreach (var target in targets)
        {
            if (AddState(target.Start, target.End) is not { } to) continue;
            var (trigger, end) = ReadTrigger(target.End, to);
            fromAny.Add((to, trigger, start, Math.Max(end, target.End)));
        }
    }

    /// <summary>"any state" are all but the target itself and those that are terminal.</summary>
    private void ExpandAny(List<string> terminal)
    {
        foreach (var (target, trigger, start, end) in fromAny)
        {
            foreach (var state in states.ToList())
            {
                var isEnd = terminal.Contains(state) || fromAny.Exists(f => f.Target == state)
                    || (terminal.Count == 0 && transitions.Exists(t => t.ToState == state) && !transitions.Exists(t => t.FromState == state));
                if (!isEnd) AddTransition(state, target, trigger, start, end);
            }
        }
    }

    private (string Trigger, int End) ReadTrigger(int i, string target)
    {
        var at = prompt.Is(i, PromptTokenKind.Open) || prompt.Is(i, PromptTokenKind.Colon) || prompt.Is(i, PromptTokenKind.Close) ? i + 1 : i;
        var isMarked = TriggerMarks.Contains(prompt.Lower(at));
        if (isMarked) at++;
        else if (at == i || prompt.Is(i, PromptTokenKind.Close)) return ($"to_{target}", i);
        while (FunctionWords.IsArticle(prompt.Lower(at)) || prompt.Lower(at) is "it" or "they") at++;
        if (!prompt.IsWord(at)) return ($"to_{target}", i);
        var end = at + 1;
        while (prompt.IsWord(end) && end - at < 4 && (prompt.Tokens[end].IsGlued || !FunctionWords.IsSmall(prompt.Lower(end)) || prompt.Lower(end) is "is" or "has")) end++;
        var words = prompt.Tokens[at..end].Where(t => t.Lower is not ("is" or "has" or "are" or "it" or "they")).Select(t => t.Text);
        var name = PythonNames.ToMemberName(string.Join(' ', words));
        return name.Length > 0 ? (name, end) : ($"to_{target}", i);
    }

    /// <summary>"initial state: a", "starts in a", "starts as a".</summary>
    private string? FindInitial()
    {
        for (var i = 0; i < prompt.Count; i++)
        {
            var at = -1;
            if (Initials.Contains(prompt.Lower(i)) && prompt.Lower(i + 1) is "state" or "status") at = i + 2;
            else if (prompt.Lower(i) is "starts" or "begins" or "start" or "begin" && prompt.Lower(i + 1) is "in" or "as" or "at" or "with" or "from") at = i + 2;
            else if (prompt.Lower(i) is "initially") at = i + 1;
            if (at < 0) continue;
            while (prompt.Is(at, PromptTokenKind.Colon) || prompt.Is(at, PromptTokenKind.Quote) || prompt.Lower(at) is "is" or "the" or "state" or "a" or "=" or "status") at++;
            var isSaid = Initials.Contains(prompt.Lower(i)) && prompt.Lower(i + 1) is "state" or "status";
            if (!IsStateWord(at) || (!isSaid && !IsState(at))) continue;
            if (AddState(at, prompt.FindGluedEnd(at)) is not { } name) continue;
            findings.Saw("initial_state", i, at + 1, "said to be the first state");
            findings.Trust("initial_state", 1.0);
            return name;
        }
        return null;
    }

    /// <summary>"terminal states: c, d", "ends in c or d", "c and d are final".</summary>
    private List<string> FindTerminal()
    {
        var found = new List<string>();
        for (var i = 0; i < prompt.Count; i++)
        {
            var isSaid = Finals.Contains(prompt.Lower(i)) && prompt.Lower(i + 1) is "state" or "states";
            if (isSaid && prompt.Lower(i - 1) is not ("is" or "are" or "a" or "as"))
            {
                foreach (var (start, end) in ReadInlineList(i + 2)) AddTerminal(found, start, end, i);
            }
            else if (prompt.Lower(i) is "ends" or "end" && prompt.Lower(i + 1) is "in" or "as" or "at" or "with")
            {
                foreach (var (start, end) in ReadInlineList(i + 2)) AddTerminal(found, start, end, i, isKnown: true);
            }
            else if (Finals.Contains(prompt.Lower(i)) && prompt.Lower(i - 1) is "is" or "are" or "a")
            {
                var at = i - 1;
                while (at > 0 && prompt.Lower(at) is "is" or "are" or "a") at--;
                for (; at >= 0 && (IsState(at) || prompt.Lower(at) is "and" or "or" || prompt.Is(at, PromptTokenKind.Comma)); at--)
                {
                    if (IsState(at)) AddTerminal(found, at, at + 1, at);
                }
            }
        }
        found.Sort((a, b) => states.IndexOf(a).CompareTo(states.IndexOf(b)));
        return found;
    }

    private void AddTerminal(List<string> found, int start, int end, int from, bool isKnown = false)
    {
        if ((isKnown && !IsState(start)) || AddState(start, Math.Min(end, start + MaxStateWords)) is not { } name || found.Contains(name)) return;
        found.Add(name);
        findings.Saw($"terminal_states.{name}", Math.Min(from, start), end, "said to be terminal");
        findings.Trust("terminal_states", 1.0);
    }

    private string AssumeInitial()
    {
        var initial = states.Find(s => !transitions.Exists(t => t.ToState == s && t.FromState != s)) ?? states[0];
        findings.Assumed("initial_state", "the first state that nothing leads to");
        findings.Trust("initial_state", 0.7);
        return initial;
    }

    private List<string> AssumeTerminal()
    {
        if (transitions.Count == 0) return [];
        var terminal = states.Where(s => transitions.Exists(t => t.ToState == s) && !transitions.Exists(t => t.FromState == s)).ToList();
        if (terminal.Count == 0) return terminal;
        findings.Assumed("terminal_states", "no transition leads out of them");
        findings.Trust("terminal_states", 0.7);
        return terminal;
    }

    private void AskForStates()
    {
        var word = Array.FindIndex(prompt.Tokens, t => t.IsWord && (t.Lower is "fsm" or "lifecycle" || (t.Lower is "state" or "states" or "transition" or "transitions")));
        if (word >= 0 && !negated[word]) findings.Ask("states", "Which states are there, and what leads from one to the next? E.g. \"pending -> active on approve, active -> done\".");
    }

    private void AskForGaps(string initial)
    {
        if (transitions.Count == 0)
        {
            findings.Ask("transitions", $"What leads from one state to the next? Nothing is assumed for {string.Join(", ", states)}.", string.Join(" -> ", states));
            return;
        }
        var reached = new HashSet<string>(StringComparer.Ordinal) { initial };
        for (var count = 0; count != reached.Count;)
        {
            count = reached.Count;
            foreach (var transition in transitions.Where(t => reached.Contains(t.FromState))) reached.Add(transition.ToState);
        }
        var lost = states.Where(s => !reached.Contains(s)).ToList();
        if (lost.Count > 0) findings.Ask("transitions", $"Nothing leads from {initial} to {string.Join(", ", lost)}. What does?");
    }
}
