using System.Collections.Immutable;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;
using Onex.Language.Naming;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// The steps of an ORCHESTRATOR in their order: a labelled list, arrows, "upload, validation and archival steps", list points, or "does this,
/// then that". Each waits for the one before it; those in brackets, joined by &amp; or said to be "in parallel" wait for the same ones.
/// </summary>
internal sealed class StepRule(PromptText prompt, PromptHead head, IReadOnlyList<VerbUse> verbs, IReadOnlyList<PromptSection> sections, bool[] isFailure, Findings findings)
{
    private const string Field = "steps";
    public const int MaxSteps = 50;

    private static readonly HashSet<string> StepNouns = WordSet.Of("steps stages phases schritte pasos etapes");
    private static readonly HashSet<string> Parallel = WordSet.Of("parallel concurrently simultaneously parallelly parallelo");
    private static readonly HashSet<string> Sequence = WordSet.Of("then afterwards finally lastly next subsequently dann danach schliesslich luego despues finalmente puis ensuite enfin");

    public ImmutableArray<SpecStep> Read()
    {
        var found = FindSection() ?? FindArrows(0, prompt.Count) ?? FindStepNoun() ?? FindPoints() ?? FindSequence() ?? FindRun();
        var steps = new List<(SpecStep Step, FoundStep Place)>();
        foreach (var place in (found ?? []).Take(MaxSteps))
        {
            if (Make(place, steps) is { } step) steps.Add((step, place));
        }
        if (steps.Count == 0)
        {
            findings.Ask(Field, "Which steps are there, and in which order? E.g. \"validate -> store -> notify\".");
            return [];
        }
        findings.Trust(Field, found!.Select(s => s.Stage).Distinct().Count() == 1 && steps.Count > 1 ? 0.7 : 0.8);
        var failures = new FailureRule(prompt, isFailure, findings);
        var complete = failures.Apply(steps);
        AskForNodes(complete);
        return complete;
    }

    private SpecStep? Make(FoundStep place, List<(SpecStep Step, FoundStep Place)> before)
    {
        var (start, end) = (place.Start, place.End);
        string? node = null;
        for (var i = start; i < end; i++)
        {
            if (NodeClassName.Split(prompt.Tokens[i].Text) is not var (inner, _)) continue;
            node = prompt.Tokens[i].Text;
            findings.Saw($"{Field}.node", i, i + 1, "named as the node of a step");
            if (i == start) return Finish(PythonNames.ToMemberName(Casing.ToSnakeCase(inner)), start, i + 1);
            end = i;
            break;
        }
        for (var i = start + 1; i < end; i++)
        {
            if (isFailure[i] || prompt.Is(i, PromptTokenKind.Open)) end = i;
        }
        while (end > start && (!prompt.IsWord(end - 1) || FunctionWords.IsPreposition(prompt.Lower(end - 1)) || prompt.Lower(end - 1) is "using")) end--;
        end = Math.Min(end, start + ItemName.MaxWords);
        return end > start ? Finish(ReadName(start, end), start, end) : null;

        SpecStep? Finish(string name, int from, int to)
        {
            if (name.Length == 0 || before.Exists(s => s.Step.Name == name)) return null;
            findings.Saw($"{Field}.{name}", from, to, "a step of the workflow");
            var needed = before.Where(s => s.Place.Stage < place.Stage).Select(s => s.Place.Stage).DefaultIfEmpty(-1).Max();
            return new SpecStep(
                name, [.. before.Where(s => s.Place.Stage == needed).Select(s => s.Step.Name)], node ?? FindNodeBehind(place.End), FailurePolicy.Stop, 0, null);
        }
    }

    /// <summary>"parses" is the step parse; "processing" is a noun and stays.</summary>
    private string ReadName(int start, int end) =>
        Verbs.Find(prompt.Lower(start)) is { Form: VerbForm.ThirdPerson } ? ItemName.ReadOperation(prompt, start, end) : ItemName.Read(prompt, start, end);

    /// <summary>"validate (NodeOrderValidatorCompute)", "validate with NodeOrderValidatorCompute".</summary>
    private string? FindNodeBehind(int i)
    {
        for (var stop = Math.Min(prompt.Count, i + 3); i < stop; i++)
        {
            if (prompt.Is(i, PromptTokenKind.Arrow) || prompt.Is(i, PromptTokenKind.Stop) || prompt.Is(i, PromptTokenKind.Comma)) return null;
            if (prompt.IsWord(i) && NodeClassName.Split(prompt.Tokens[i].Text) is not null) return prompt.Tokens[i].Text;
        }
        return null;
    }

    private void AskForNodes(ImmutableArray<SpecStep> steps)
    {
        var word = Array.FindIndex(prompt.Tokens, t => t.Lower is "injected" or "inject" or "injects" or "injecting");
        if (word >= 0 && steps.All(s => s.Node is null)) findings.Ask(Field, $"Which nodes are injected for {string.Join(", ", steps.Select(s => s.Name))}?");
    }

    private List<FoundStep>? FindSection()
    {
        var section = sections.FirstOrDefault(s => s.Key == Field);
        if (section is null || section.ValueStart >= section.End) return null;
        if (FindArrows(section.ValueStart, section.End) is { } chain) return chain;
        var items = ListItems.Split(prompt, section.ValueStart, section.End).Where(IsStep).ToList();
        return items.Exists(IsGroup) ? [.. items.SelectMany((item, stage) => (IsGroup(item) ? SplitBrackets(item) : [item]).Select(i => new FoundStep(i.Start, i.End, stage)))]
            : Group(items, section.ValueStart, isOrdered: true);
    }

    /// <summary>"(clean data, validate data) in parallel"</summary>
    private bool IsGroup(TokenRange item) => prompt.Is(item.Start - 1, PromptTokenKind.Open) && SplitBrackets(item).Count > 1;

    private List<TokenRange> SplitBrackets(TokenRange item)
    {
        var close = item.Start;
        while (close < item.End && !prompt.Is(close, PromptTokenKind.Close)) close++;
        return ListItems.Split(prompt, item.Start, close);
    }

    private bool IsStep(TokenRange item) => !isFailure[item.Start] && !(item.End - item.Start <= 2 && Enumerable.Range(item.Start, item.End - item.Start).All(i => Parallel.Contains(prompt.Lower(i)) || prompt.Lower(i) is "in"));

    /// <summary>The first chain of arrows in a token range; null where there is none.</summary>
    private List<FoundStep>? FindArrows(int from, int to)
    {
        var arrow = from;
        while (arrow < to && !prompt.Is(arrow, PromptTokenKind.Arrow)) arrow++;
        if (arrow == to) return null;
        var start = arrow;
        while (start > from && (arrow - start < ItemName.MaxWords || Depth(start, arrow) < 0) && arrow - start < 40 && (IsStepWord(start - 1) || IsGroupMark(start - 1, Depth(start, arrow) < 0))) start--;
        var end = arrow;
        for (var depth = 0; end < to; end++)
        {
            if (prompt.Is(end, PromptTokenKind.Open)) depth++;
            else if (prompt.Is(end, PromptTokenKind.Close)) depth--;
            else if (!prompt.Is(end, PromptTokenKind.Arrow) && !IsStepWord(end) && !IsGroupMark(end, depth > 0)) break;
        }
        var steps = new List<FoundStep>();
        var stage = 0;
        for (var i = start; i < end; stage++)
        {
            var stop = i;
            while (stop < end && !prompt.Is(stop, PromptTokenKind.Arrow)) stop++;
            foreach (var item in SplitGroup(i, stop)) steps.Add(new FoundStep(item.Start, item.End, stage));
            i = stop + 1;
        }
        return steps;
    }

    /// <summary>"(b, c)", "b &amp; c", "b | c", "[b, c]".</summary>
    private List<TokenRange> SplitGroup(int start, int end)
    {
        while (start < end && prompt.Is(start, PromptTokenKind.Open)) start++;
        while (end > start && prompt.Is(end - 1, PromptTokenKind.Close)) end--;
        return ListItems.Split(prompt, start, end);
    }

    private int Depth(int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            if (prompt.Is(i, PromptTokenKind.Open)) depth++;
            if (prompt.Is(i, PromptTokenKind.Close)) depth--;
        }
        return depth;
    }

    private bool IsGroupMark(int i, bool isInside) =>
        prompt.Is(i, PromptTokenKind.Open) || prompt.Is(i, PromptTokenKind.Close) || (isInside && prompt.Is(i, PromptTokenKind.Comma))
        || (prompt.Is(i, PromptTokenKind.Other) && prompt.Tokens[i].Text is "&" or "|" or "+");

    private bool IsStepWord(int i) =>
        prompt.IsWord(i) && !isFailure[i] && !IsConducting(i) && !FunctionWords.IsRelative(prompt.Lower(i)) && !FunctionWords.IsModal(prompt.Lower(i))
        && prompt.Lower(i) is not ("from" or "on" or "when" or "via" or "with" or "using" or "for" or "in" or "of");

    /// <summary>"coordinates validate → store": what the orchestrator does itself is no step.</summary>
    private bool IsConducting(int i) => verbs.Any(v => v.Token == i && (v.Verb.NodeType == NodeType.Orchestrator || v.Verb.IsLight || v.Verb.Lemma is "run" or "execute"));

    /// <summary>"validation, processing, and notification steps".</summary>
    private List<FoundStep>? FindStepNoun()
    {
        for (var i = 1; i < prompt.Count; i++)
        {
            if (!StepNouns.Contains(prompt.Lower(i))) continue;
            var start = i;
            while (start > head.End && !prompt.Is(start - 1, PromptTokenKind.Stop) && !verbs.Any(v => v.Token == start - 1)
                && !FunctionWords.IsPreposition(prompt.Lower(start - 1)) && !FunctionWords.IsModal(prompt.Lower(start - 1)))
                start--;
            var items = ListItems.Split(prompt, start, i);
            if (items.Count > 1) return Group(items, start, isOrdered: true);
        }
        return null;
    }

    private List<FoundStep>? FindPoints()
    {
        var items = new List<TokenRange>();
        for (var i = 0; i < prompt.Count; i++)
        {
            if (prompt.Is(i, PromptTokenKind.Bullet) && prompt.IsWord(i + 1) && !isFailure[i + 1]) items.Add(new TokenRange(i + 1, FindPointEnd(i + 1)));
        }
        return items.Count > 1 ? Group(items, items[0].Start, isOrdered: true) : null;
    }

    /// <summary>A point's step ends where its explanation begins.</summary>
    private int FindPointEnd(int start)
    {
        var end = prompt.FindSentenceEnd(start);
        for (var i = start + 1; i < end; i++)
        {
            if (prompt.Tokens[i].Kind is PromptTokenKind.Colon or PromptTokenKind.Comma or PromptTokenKind.Dash or PromptTokenKind.Open || isFailure[i]) return i;
        }
        return end;
    }

    /// <summary>"reserves stock, charges the card, then ships the order".</summary>
    private List<FoundStep>? FindSequence()
    {
        var own = verbs.Where(v => !v.IsNegated && !isFailure[v.Token] && v.Verb.IsOperation && v.Verb.NodeType != NodeType.Orchestrator && !IsOfWorkflow(v)).Take(MaxSteps).ToList();
        if (own.TrueForAll(v => v.Verb.Lemma is "run" or "execute") && FindRun() is { } run) return run;
        own.AddRange(FindGerunds(own));
        own.Sort((a, b) => a.Token.CompareTo(b.Token));
        var items = own.SelectMany(ReadItems).ToList();
        if (items.Count < 2) return null;
        return Group(items, items[0].Start, isOrdered: false);
    }

    /// <summary>"runs extract, then store and score in parallel": steps that are called by name.</summary>
    private List<FoundStep>? FindRun()
    {
        var use = verbs.FirstOrDefault(v => !v.IsNegated && v.Verb.Lemma is "run" or "execute" or "perform" or "call");
        if (use is null) return null;
        var items = new List<TokenRange>();
        foreach (var (first, last) in ListItems.Split(prompt, use.Token + 1, prompt.FindSentenceEnd(use.Token)))
        {
            var (start, end) = (first, last);
            while (start < end && (Sequence.Contains(prompt.Lower(start)) || prompt.Lower(start) is "run" or "runs")) start++;
            while (end > start && (Parallel.Contains(prompt.Lower(end - 1)) || prompt.Lower(end - 1) == "in")) end--;
            if (end == start) continue;
            var isName = end - start <= ItemName.MaxWords
                && !Enumerable.Range(start, end - start).Any(i => FunctionWords.IsPreposition(prompt.Lower(i)) || FunctionWords.IsNodeNoun(prompt.Lower(i)) || FunctionWords.IsNodeNounPlural(prompt.Lower(i)));
            if (!isName) return null;
            items.Add(new TokenRange(start, end));
        }
        return items.Count > 1 ? Group(items, items[0].Start, isOrdered: true) : null;
    }

    /// <summary>"after reserving the stock", "before charging the card".</summary>
    private IEnumerable<VerbUse> FindGerunds(List<VerbUse> own)
    {
        for (var i = 1; i < prompt.Count; i++)
        {
            if (prompt.Lower(i - 1) is not ("after" or "before") || isFailure[i] || own.Exists(v => v.Token == i)) continue;
            if (Verbs.Find(prompt.Lower(i)) is { Form: VerbForm.Gerund, Verb.IsOperation: true } verb) yield return new VerbUse(verb.Verb, verb.Form, i, prompt.FindSentenceEnd(i), false, false);
        }
    }

    /// <summary>A verb with its object; "runs lint and tests in parallel" is one step for each object.</summary>
    private IEnumerable<TokenRange> ReadItems(VerbUse use)
    {
        var end = prompt.FindSentenceEnd(use.Token);
        var mark = use.Token + 1;
        while (mark < end && !Parallel.Contains(prompt.Lower(mark)) && !Sequence.Contains(prompt.Lower(mark)) && !(mark > use.Token && verbs.Any(v => v.Token == mark))) mark++;
        if (use.Verb.Lemma is "run" or "execute" && mark < end && Parallel.Contains(prompt.Lower(mark)))
        {
            var objects = ListItems.Split(prompt, use.Token + 1, prompt.Lower(mark - 1) == "in" ? mark - 1 : mark);
            if (objects.Count > 1) return objects;
        }
        return [new TokenRange(use.Token, Math.Min(use.ObjectEnd, use.Token + 1 + CountObjectWords(use)))];
    }

    /// <summary>"runs the following": says that there are steps.</summary>
    private bool IsOfWorkflow(VerbUse use) => use.Verb.Lemma == "run" && CountObjectWords(use) == 0;

    private int CountObjectWords(VerbUse use)
    {
        var i = use.Token + 1;
        while (i < use.ObjectEnd && prompt.IsWord(i) && (FunctionWords.IsArticle(prompt.Lower(i)) || !FunctionWords.IsSmall(prompt.Lower(i))) && !Parallel.Contains(prompt.Lower(i)) && !Sequence.Contains(prompt.Lower(i))) i++;
        return i - use.Token - 1;
    }

    /// <summary>Gives each item its stage. "then" and a new sentence begin a stage; "in parallel" joins what stands between two of them.</summary>
    private List<FoundStep> Group(List<TokenRange> items, int from, bool isOrdered)
    {
        var clauses = new List<List<TokenRange>>();
        for (var i = 0; i < items.Count; i++)
        {
            if (i == 0 || BeginsStage(items[i - 1].End, items[i].Start)) clauses.Add([]);
            clauses[^1].Add(items[i]);
        }
        var steps = new List<FoundStep>();
        var stage = 0;
        for (var c = 0; c < clauses.Count; c++)
        {
            var start = c == 0 ? from : clauses[c - 1][^1].End;
            var end = c + 1 < clauses.Count ? clauses[c + 1][0].Start : prompt.FindSentenceEnd(clauses[c][^1].Start);
            var isParallel = clauses[c].Count > 1 && IsParallel(Math.Max(0, start - 3), end, c + 1 < clauses.Count ? clauses[c][^1].End : end);
            foreach (var item in clauses[c])
            {
                // "charges the card after reserving stock": what stands behind comes before.
                var isEarlier = !isOrdered && steps.Count > 0 && prompt.Lower(item.Start - 1) is "after" && !prompt.Is(item.Start - 2, PromptTokenKind.Stop);
                if (isEarlier)
                {
                    var last = steps[^1];
                    steps[^1] = new FoundStep(item.Start, item.End, last.Stage);
                    steps.Add(last with { Stage = stage++ });
                    continue;
                }
                steps.Add(new FoundStep(item.Start, item.End, stage));
                if (!isParallel) stage++;
            }
            if (isParallel) stage++;
        }
        return steps;
    }

    private bool BeginsStage(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Sequence.Contains(prompt.Lower(i)) || prompt.Tokens[i].Kind is PromptTokenKind.Stop or PromptTokenKind.Arrow) return true;
        }
        return false;
    }

    private bool IsParallel(int start, int end, int least)
    {
        for (var i = start; i < Math.Max(end, least); i++)
        {
            if (Parallel.Contains(prompt.Lower(i)) || (prompt.Lower(i) == "same" && prompt.Lower(i + 1) == "time") || (prompt.Lower(i) == "side" && prompt.Lower(i + 2) == "side")) return true;
        }
        return false;
    }
}
