using System.Collections.Immutable;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// The steps of an ORCHESTRATOR, each after the one before it: a labelled list, arrows, "upload, validation and archival steps", list
/// points, or "does this, then that".
/// </summary>
internal sealed class StepRule(PromptText prompt, PromptHead head, IReadOnlyList<VerbUse> verbs, IReadOnlyList<PromptSection> sections, Findings findings)
{
    private const string Field = "steps";
    private const int MaxSteps = 50;

    private static readonly HashSet<string> StepNouns = WordSet.Of("steps stages phases schritte pasos etapes");

    public ImmutableArray<SpecStep> Read()
    {
        var items = FindSection() ?? FindArrows(prompt, 0, prompt.Count) ?? FindStepNoun() ?? FindPoints() ?? FindSequence();
        if (items is null) return [];
        var steps = ImmutableArray.CreateBuilder<SpecStep>();
        foreach (var (start, end) in items)
        {
            if (steps.Count == MaxSteps) break;
            var stop = Math.Min(end, start + ItemName.MaxWords);
            var name = ItemName.Read(prompt, start, stop);
            if (name.Length == 0 || steps.Any(s => s.Name == name)) continue;
            steps.Add(new SpecStep(name, steps.Count > 0 ? [steps[^1].Name] : []));
            findings.Saw($"{Field}.{name}", start, stop, "a step of the workflow");
        }
        if (steps.Count > 0) findings.Trust(Field, 0.8);
        return steps.ToImmutable();
    }

    /// <summary>The items of the first chain of arrows in a token range; null where there is none.</summary>
    public static List<TokenRange>? FindArrows(PromptText prompt, int from, int to)
    {
        var arrow = from;
        while (arrow < to && !prompt.Is(arrow, PromptTokenKind.Arrow)) arrow++;
        if (arrow == to) return null;
        var start = arrow;
        while (start > from && arrow - start < ItemName.MaxWords && IsStepWord(prompt, start - 1)) start--;
        var end = arrow;
        while (end < to && (prompt.Is(end, PromptTokenKind.Arrow) || IsStepWord(prompt, end))) end++;
        return ListItems.Split(prompt, start, end);
    }

    private static bool IsStepWord(PromptText prompt, int i) =>
        prompt.IsWord(i) && !FunctionWords.IsRelative(prompt.Lower(i)) && !FunctionWords.IsModal(prompt.Lower(i))
        && prompt.Lower(i) is not ("from" or "on" or "when" or "via" or "with" or "using" or "for" or "in" or "of");

    private List<TokenRange>? FindSection()
    {
        var section = sections.FirstOrDefault(s => s.Key == Field);
        if (section is null || section.ValueStart >= section.End) return null;
        return FindArrows(prompt, section.ValueStart, section.End) ?? ListItems.Split(prompt, section.ValueStart, section.End);
    }

    /// <summary>"validation, processing, and notification steps".</summary>
    private List<TokenRange>? FindStepNoun()
    {
        for (var i = 1; i < prompt.Count; i++)
        {
            if (!StepNouns.Contains(prompt.Lower(i))) continue;
            var start = i;
            while (start > head.End && !prompt.Is(start - 1, PromptTokenKind.Stop) && !verbs.Any(v => v.Token == start - 1)
                && !FunctionWords.IsPreposition(prompt.Lower(start - 1)) && !FunctionWords.IsModal(prompt.Lower(start - 1)))
                start--;
            var items = ListItems.Split(prompt, start, i);
            if (items.Count > 1) return items;
        }
        return null;
    }

    private List<TokenRange>? FindPoints()
    {
        var items = new List<TokenRange>();
        for (var i = 0; i < prompt.Count; i++)
        {
            if (prompt.Is(i, PromptTokenKind.Bullet) && prompt.IsWord(i + 1)) items.Add(new TokenRange(i + 1, prompt.FindSentenceEnd(i)));
        }
        return items.Count > 1 ? items : null;
    }

    /// <summary>"reserves stock, charges the card, then ships the order".</summary>
    private List<TokenRange>? FindSequence()
    {
        var own = verbs.Where(v => !v.IsNegated && v.Verb.IsOperation && v.Verb.NodeType != NodeType.Orchestrator).ToList();
        if (own.Count < 2) return null;
        return [.. own.Select(v => new TokenRange(v.Token, Math.Min(v.ObjectEnd, v.Token + 1 + CountObjectWords(v))))];
    }

    private int CountObjectWords(VerbUse use)
    {
        var i = use.Token + 1;
        while (i < use.ObjectEnd && prompt.IsWord(i) && (FunctionWords.IsArticle(prompt.Lower(i)) || !FunctionWords.IsSmall(prompt.Lower(i)))) i++;
        return i - use.Token - 1;
    }
}
