using System.Collections.Immutable;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>
/// How texts or numbers are brought into one form: "trims and lowercases", "strip comments", "min-max scaling". Beside a digest or a match
/// it says what is done to their inputs before; else it is a computation of its own.
/// </summary>
internal sealed class NormalizationRule(ComputationScope scope)
{
    private readonly PromptText prompt = scope.Prompt;

    public void Read()
    {
        var found = FindSteps();
        foreach (var (step, start, end) in found.Where(f => NormalizationSteps.IsNumeric(f.Step))) AddNumeric(step, start, end);
        var text = found.Where(f => !NormalizationSteps.IsNumeric(f.Step)).ToList();
        var steps = text.Select(f => f.Step).Distinct().ToImmutableArray();
        var isBefore = Attach(steps, text);
        if (steps.IsEmpty && !isBefore && !found.Exists(f => NormalizationSteps.IsNumeric(f.Step)) && FindUnexplained() is not null)
            scope.Findings.Ask("computations", "How is it normalised? No step is named.", "trim, lowercase", "collapse_whitespace, trim", "min_max (numbers)");
        if (isBefore || steps.IsEmpty) return;
        var input = FindInput();
        if (input is null) scope.Data.Assume("text", "str");
        else scope.Data.Need(input, "str");
        var name = input?.Name ?? "text";
        scope.Add(new NormalizationComputation(scope.Unique($"normalized_{name}"), name, steps), "str", text[0].Start, text[^1].End, "what is done to the text", input is null ? 0.6 : 0.9);
    }

    /// <summary>A digest or a match takes the steps; "normalised" by itself is the usual ones, and a question.</summary>
    private bool Attach(ImmutableArray<string> steps, List<(string Step, int Start, int End)> found)
    {
        var isAttached = false;
        foreach (var computation in scope.Computations.ToList())
        {
            if (computation is not (HashComputation or MatchComputation)) continue;
            isAttached = true;
            var own = steps;
            if (own.IsEmpty && FindUnexplained() is { } word)
            {
                own = NormalizationSteps.Usual;
                scope.Findings.Saw($"computations.{computation.Output}.normalization", word, word + 1, "how is not said: the usual steps are assumed");
                scope.Findings.Ask("computations", $"How is it normalised? {string.Join(", ", own)} is assumed.", string.Join(", ", own), "trim, lowercase", "strip_comments, collapse_whitespace, trim");
            }
            foreach (var (step, start, end) in found) scope.Findings.Saw($"computations.{computation.Output}.normalization.{step}", start, end, "done before");
            scope.Replace(computation, computation switch
            {
                HashComputation hash => hash with { Normalization = own },
                MatchComputation match => match with { Normalization = own },
                _ => computation,
            });
        }
        return isAttached;
    }

    private int? FindUnexplained()
    {
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!scope.IsNegated(i) && Verbs.Find(prompt.Lower(i)) is { Verb.Lemma: "normalize" }) return i;
        }
        return null;
    }

    private List<(string Step, int Start, int End)> FindSteps()
    {
        var steps = new List<(string, int, int)>();
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!prompt.IsWord(i) || prompt.Tokens[i].IsGlued) continue;
            if (!scope.IsNegated(i) && NormalizationSteps.Phrases.Match(prompt, i) is var (step, end))
            {
                steps.Add((step, i, end));
                i = end - 1;
            }
            else if (NormalizationSteps.IsRemovable(prompt.Lower(i)) && FindRemoval(i) is { } removal)
            {
                steps.Add((removal, i, i + 1));
            }
        }
        return steps;
    }

    /// <summary>"strips comments, numbers and paths", "comments are removed", "without comments".</summary>
    private string? FindRemoval(int thing)
    {
        var least = scope.FindSentenceStart(thing);
        for (var i = thing - 1; i >= least && thing - i <= 12; i--)
        {
            if (prompt.Lower(i) is "from" or "of" or "in") break;
            if (ReadRemovalVerb(i) is not { } verb) continue;
            return verb != "without" && scope.IsNegated(i) ? null : NormalizationSteps.FindRemoval(verb, prompt.Lower(thing));
        }
        var end = Math.Min(prompt.FindSentenceEnd(thing), thing + 4);
        for (var i = thing + 1; i < end; i++)
        {
            if (Verbs.Find(prompt.Lower(i)) is not { Form: VerbForm.Past } && !prompt.Lower(i).EndsWith("ed", StringComparison.Ordinal)) continue;
            if (ReadRemovalVerb(i) is { } verb && !scope.IsNegated(i)) return NormalizationSteps.FindRemoval(verb, prompt.Lower(thing));
        }
        return null;
    }

    private string? ReadRemovalVerb(int i)
    {
        var word = prompt.Lower(i);
        if (word.Length < 4) return null;
        if (NormalizationSteps.IsRemovalVerb(word)) return word;
        if (Verbs.Find(word) is { } verb && NormalizationSteps.IsRemovalVerb(verb.Verb.Lemma)) return verb.Verb.Lemma;
        foreach (var ending in (string[])["s", "es", "ed", "ing", "d"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = word[..^ending.Length];
            if (NormalizationSteps.IsRemovalVerb(stem)) return stem;
            if (NormalizationSteps.IsRemovalVerb(stem + "e")) return stem + "e";
            if (stem.Length > 2 && stem[^1] == stem[^2] && NormalizationSteps.IsRemovalVerb(stem[..^1])) return stem[..^1];
        }
        return null;
    }

    private void AddNumeric(string step, int start, int end)
    {
        var input = FindBehind(end) ?? FindInput();
        if (input is null) scope.Data.Assume("values", "list[float]");
        else scope.Data.Need(input, "list[float]");
        var name = input?.Name ?? "values";
        scope.Add(new NormalizationComputation(scope.Unique($"normalized_{name}"), name, [step]), "list[float]", start, end, "how the numbers are scaled", input is null ? 0.6 : 0.9);
    }

    private DataName? FindBehind(int i)
    {
        while (prompt.Lower(i) is "scaling" or "normalization" or "normalisation" or "standardization" or "scale" or "scales" or "normalizes" or "normalize" or "normalizing") i++;
        if (prompt.Lower(i) is "of" or "on" or "for" or "to") i++;
        return DataNames.Read(prompt, i, prompt.FindSentenceEnd(Math.Min(i, prompt.Count - 1)));
    }

    /// <summary>The object of the verb, the noun before "normalization", or the only input that is a text.</summary>
    private DataName? FindInput()
    {
        foreach (var use in scope.Verbs.Where(v => !v.IsNegated))
        {
            var isAboutText = use.Verb.Lemma is "normalize" or "clean" or "sanitize" or "process" or "transform" or "format" or "convert" || NormalizationSteps.Phrases.Match(prompt, use.Token) is not null;
            if (!isAboutText) continue;
            if (DataNames.Read(prompt, use.Token + 1, use.ObjectEnd) is { } thing && !NormalizationSteps.IsRemovable(prompt.Lower(thing.Start)) && NormalizationSteps.Phrases.Match(prompt, thing.Start) is null) return thing;
        }
        for (var i = 1; i < prompt.Count; i++)
        {
            var end = NormalizationSteps.Phrases.Match(prompt, i)?.End ?? (NormalizationSteps.IsRemovable(prompt.Lower(i)) && FindRemoval(i) is not null && prompt.Lower(i + 1) is "from" or "in" or "of" ? i + 1 : -1);
            if (end < 0) continue;
            if (prompt.Lower(end) is "from" or "in" or "of") end++;
            if (DataNames.Read(prompt, end, prompt.FindSentenceEnd(i)) is { } behind && (end > i + 1 || !NormalizationSteps.IsRemovable(prompt.Lower(behind.Start))) && NormalizationSteps.Phrases.Match(prompt, behind.Start) is null) return behind;
        }
        for (var i = 1; i < prompt.Count; i++)
        {
            if (prompt.Lower(i) is not ("normalization" or "normalisation" or "normalizer" or "cleaning" or "cleanup")) continue;
            var next = prompt.Lower(i + 1) is "of" or "for" ? DataNames.Read(prompt, i + 2, prompt.FindSentenceEnd(i)) : DataNames.ReadBefore(prompt, i, scope.FindSentenceStart(i));
            if (next is not null && !scope.IsVerb(next.Start)) return next;
        }
        var declared = scope.Data.Inputs.Where(f => f.Type == "str").ToList();
        return declared is [var only] ? new DataName(only.Name, 0, 1) : null;
    }
}
