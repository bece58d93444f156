using System.Collections.Immutable;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// What happens when a step fails: "retry charge up to 3 times", "if shipping fails, refund the payment", "skip notify on failure", "stop on the
/// first error". A clause that names no step holds for all of them.
/// </summary>
internal sealed class FailureRule(PromptText prompt, bool[] isFailure, Findings findings)
{
    private const int UsualRetries = 3;

    private static readonly HashSet<string> Failures = WordSet.Of("fail fails failing failed failure failures error errors fehler falla echec");
    private static readonly HashSet<string> Retries = WordSet.Of("retry retries retried retrying");
    private static readonly HashSet<string> Skips = WordSet.Of("skip skips skipped skipping ignore ignores ignored ignoring continue continues continuing optional tolerate tolerates");
    private static readonly HashSet<string> Compensations = WordSet.Of("compensate compensates compensated compensating compensation compensations rollback rollbacks undo undoes undone revert reverts reverted roll rolls rolled");
    private static readonly HashSet<string> Stops = WordSet.Of("stop stops abort aborts aborted halt halts");

    private static readonly HashSet<string> General = WordSet.Of("step steps failure failures failed error errors everything anything back workflow logic times once twice three two five automatically exponential backoff attempts completed previous done all");

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["once"] = 1,
        ["one"] = 1,
        ["twice"] = 2,
        ["two"] = 2,
        ["three"] = 3,
        ["thrice"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["ten"] = 10,
    };

    /// <summary>The words of clauses about failure: they name no steps.</summary>
    public static bool[] Mark(PromptText prompt)
    {
        var marked = new bool[prompt.Count];
        for (var start = 0; start < prompt.Count; start = prompt.FindSentenceEnd(start) + 1)
        {
            var end = prompt.FindSentenceEnd(start);
            foreach (var (from, to) in SplitClauses(prompt, start, end))
            {
                if (IsAboutFailure(prompt, from, to)) Array.Fill(marked, true, from, to - from);
            }
        }
        return marked;
    }

    /// <summary>The steps with what the failure clauses say of them.</summary>
    public ImmutableArray<SpecStep> Apply(List<(SpecStep Step, FoundStep Place)> steps)
    {
        var result = steps.Select(s => s.Step).ToArray();
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!isFailure[i]) continue;
            var end = i;
            while (end < prompt.Count && isFailure[end]) end++;
            foreach (var (from, to) in Split(i, end)) ApplyClause(from, to, result, steps);
            i = end;
        }
        return [.. result];
    }

    /// <summary>One clause a sentence; "retry charge 3 times and skip notify on failure" are two.</summary>
    private List<TokenRange> Split(int start, int end)
    {
        var parts = new List<TokenRange>();
        var from = start;
        for (var i = start + 1; i < end; i++)
        {
            var isJoint = prompt.Is(i, PromptTokenKind.Stop) || prompt.Is(i, PromptTokenKind.Bullet)
                || ((prompt.Is(i, PromptTokenKind.Comma) || FunctionWords.IsConjunction(prompt.Lower(i))) && ReadPolicy(i + 1, i + 2) is not null && HasPolicy(from, i));
            if (!isJoint) continue;
            parts.Add(new TokenRange(from, i));
            from = i + 1;
        }
        parts.Add(new TokenRange(from, end));
        return parts;
    }

    private bool HasPolicy(int start, int end) => Enumerable.Range(start, Math.Max(0, end - start)).Any(i => ReadPolicy(i, i + 1) is not null || Retries.Contains(prompt.Lower(i)));

    private void ApplyClause(int start, int end, SpecStep[] result, List<(SpecStep Step, FoundStep Place)> steps)
    {
        var targets = FindTargets(start, end, steps);
        var retries = FindRetries(start, end);
        var policy = FindPolicy(start, end);
        if (retries is null && policy is null) return;
        if (targets.Count == 0 && FindUnknown(start, end) is { } unknown)
        {
            findings.Ask("steps", $"Which step is meant by \"{unknown}\"?", [.. result.Select(s => s.Name)]);
            return;
        }
        foreach (var index in targets.Count > 0 ? targets : [.. Enumerable.Range(0, result.Length)])
        {
            var step = result[index];
            if (retries is { } count) step = step with { Retries = count };
            if (policy is { } said) step = step with { OnFailure = said.Policy, Compensation = said.Compensation };
            result[index] = step;
            findings.Saw($"steps.{step.Name}.on_failure", start, end, "what happens when it fails");
        }
    }

    /// <summary>What is retried or skipped, where it is none of the steps; null where the clause speaks of all of them.</summary>
    private string? FindUnknown(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Retries.Contains(prompt.Lower(i)) && ReadPolicy(i, end) is not (FailurePolicy.Skip or FailurePolicy.Compensate)) continue;
            var at = i + 1;
            while (FunctionWords.IsArticle(prompt.Lower(at))) at++;
            return at < end && prompt.IsWord(at) && !FunctionWords.IsSmall(prompt.Lower(at)) && !General.Contains(prompt.Lower(at)) && !prompt.Lower(at).All(char.IsAsciiDigit)
                ? prompt.Quote(at, at + 1)
                : null;
        }
        return null;
    }

    private int? FindRetries(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Retries.Contains(prompt.Lower(i)) || IsNegated(i)) continue;
            for (var j = Math.Max(start, i - 2); j < end; j++)
            {
                if (prompt.IsWord(j) && prompt.Lower(j).All(char.IsAsciiDigit) && int.TryParse(prompt.Lower(j), System.Globalization.CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 100) return count;
                if (Numbers.TryGetValue(prompt.Lower(j), out var said) && (prompt.Lower(j) is not "one" || prompt.Lower(j + 1) is "time" or "retry")) return said;
            }
            findings.Ask("steps", $"How often is it tried again? {UsualRetries} times is assumed.", $"{UsualRetries}", "1", "5");
            return UsualRetries;
        }
        return null;
    }

    private bool IsNegated(int i) => FunctionWords.IsNegation(prompt.Lower(i - 1)) || (FunctionWords.IsNegation(prompt.Lower(i - 2)) && prompt.Lower(i - 1) is "be");

    private (FailurePolicy Policy, string? Compensation)? FindPolicy(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (ReadPolicy(i, end) is { } policy && !IsNegated(i)) return policy == FailurePolicy.Compensate ? (policy, FindCompensation(i, end)) : (policy, null);
        }
        // "if shipping fails, refund the payment": any other deed takes it back.
        for (var i = start; i < end; i++)
        {
            if (!IsDeed(i, start)) continue;
            var stop = i + 1;
            while (stop < end && stop - i < ItemName.MaxWords && prompt.IsWord(stop) && (FunctionWords.IsArticle(prompt.Lower(stop)) || !FunctionWords.IsSmall(prompt.Lower(stop)))) stop++;
            var name = ItemName.ReadOperation(prompt, i, stop);
            if (name.Length > 0) return (FailurePolicy.Compensate, name);
        }
        return null;
    }

    private bool IsDeed(int i, int start) =>
        prompt.IsWord(i) && !Failures.Contains(prompt.Lower(i)) && !Retries.Contains(prompt.Lower(i))
        && Verbs.Find(prompt.Lower(i)) is { Form: VerbForm.Base or VerbForm.ThirdPerson, Verb.IsOperation: true }
        && (i == start || prompt.Is(i - 1, PromptTokenKind.Comma) || prompt.Lower(i - 1) is "then" or "and" || Failures.Contains(prompt.Lower(i - 1)))
        && IsBehindCondition(start, i);

    /// <summary>Whether a failure stands before the verb, or opens behind its object: "refund the payment if shipping fails".</summary>
    private bool IsBehindCondition(int start, int verb)
    {
        for (var i = verb - 1; i >= start; i--)
        {
            if (Failures.Contains(prompt.Lower(i))) return true;
            if (prompt.Lower(i) is "if" or "when") return false;
        }
        return prompt.Lower(start) is not ("if" or "when" or "on" or "in");
    }

    private FailurePolicy? ReadPolicy(int i, int end)
    {
        var word = prompt.Lower(i);
        if (i >= end || word.Length == 0) return null;
        if (Skips.Contains(word)) return FailurePolicy.Skip;
        if (Compensations.Contains(word) && (word is not ("roll" or "rolls" or "rolled") || prompt.Lower(i + 1) == "back")) return FailurePolicy.Compensate;
        return Stops.Contains(word) ? FailurePolicy.Stop : null;
    }

    /// <summary>"compensate charge with refund", "compensate by releasing stock".</summary>
    private string? FindCompensation(int i, int end)
    {
        for (var at = i + 1; at < end; at++)
        {
            if (prompt.Lower(at) is not ("with" or "by" or "via" or "using") && !prompt.Is(at, PromptTokenKind.Colon)) continue;
            var stop = at + 1;
            while (stop < end && stop - at <= ItemName.MaxWords && prompt.IsWord(stop) && !FunctionWords.IsPreposition(prompt.Lower(stop)) && !FunctionWords.IsConjunction(prompt.Lower(stop))) stop++;
            var name = stop > at + 1 ? ItemName.Read(prompt, at + 1, stop) : "";
            return name.Length > 0 ? name : null;
        }
        return null;
    }

    /// <summary>The steps whose own words a clause repeats, in any form: "charging", "charge", "the charge".</summary>
    private List<int> FindTargets(int start, int end, List<(SpecStep Step, FoundStep Place)> steps)
    {
        var targets = new List<int>();
        var whole = new List<int>();
        var stop = FindConditionEnd(start, end);
        for (var s = 0; s < steps.Count; s++)
        {
            var place = steps[s].Place;
            // The explanation behind a list point is about that point.
            if (place.Start < start && prompt.FindSentenceEnd(place.Start) >= end && prompt.Is(place.Start - 1, PromptTokenKind.Bullet)) return [s];
            var words = Enumerable.Range(start, Math.Max(0, stop - start)).Where(i => prompt.IsWord(i) && !Retries.Contains(prompt.Lower(i))).Select(i => Stem(prompt.Lower(i))).ToList();
            if (!words.Contains(Stem(prompt.Lower(place.Start)))) continue;
            targets.Add(s);
            var own = Enumerable.Range(place.Start, Math.Min(place.End, place.Start + ItemName.MaxWords) - place.Start).Where(i => prompt.IsWord(i) && !FunctionWords.IsSmall(prompt.Lower(i)));
            if (own.All(i => words.Contains(Stem(prompt.Lower(i))))) whole.Add(s);
        }
        // "skip fetch orders" is not about fetch user.
        return whole.Count > 0 ? whole : targets;
    }

    /// <summary>In "if shipping fails, cancel the charge" the step is named before the comma.</summary>
    private int FindConditionEnd(int start, int end)
    {
        if (prompt.Lower(start) is not ("if" or "when" or "on" or "in")) return end;
        for (var i = start; i < end; i++)
        {
            if (prompt.Is(i, PromptTokenKind.Comma)) return i;
        }
        return end;
    }

    private static string Stem(string word) => Verbs.Find(word) is { } verb ? verb.Verb.Lemma : Nouns.ToSingular(word);

    private static List<TokenRange> SplitClauses(PromptText prompt, int start, int end)
    {
        var clauses = new List<TokenRange>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            // "on failure, refund" is one clause: a comma ends only what is no condition.
            var isOpen = prompt.Lower(from) is "if" or "when" or "on" or "in";
            var isBracket = prompt.Is(i, PromptTokenKind.Open) || prompt.Is(i, PromptTokenKind.Close);
            if (!isBracket && ((!prompt.Is(i, PromptTokenKind.Comma) && prompt.Lower(i) is not ("and" or "then" or "but")) || isOpen))
            {
                if (prompt.Lower(i) is "if" or "when" && i > from && BeginsCondition(prompt, i, end)) { clauses.Add(new TokenRange(from, i)); from = i; }
                continue;
            }
            if (i > from) clauses.Add(new TokenRange(from, i));
            from = i + 1;
        }
        if (end > from) clauses.Add(new TokenRange(from, end));
        return clauses;
    }

    /// <summary>", if x fails do y": what follows the condition belongs to it.</summary>
    private static bool BeginsCondition(PromptText prompt, int i, int end) =>
        prompt.Is(i - 1, PromptTokenKind.Comma) && Enumerable.Range(i, end - i).Any(t => Failures.Contains(prompt.Lower(t)));

    private static bool IsAboutFailure(PromptText prompt, int start, int end)
    {
        var hasFailure = false;
        var hasPolicy = false;
        var hasSkip = false;
        for (var i = start; i < end; i++)
        {
            var word = prompt.Lower(i);
            hasFailure |= Failures.Contains(word);
            hasPolicy |= Retries.Contains(word) || Compensations.Contains(word) || word is "abort" or "aborts" or "optional";
            hasSkip |= Skips.Contains(word);
        }
        if (hasPolicy) return true;
        return (hasFailure && hasSkip) || hasFailure && prompt.Lower(start) is "if" or "when" or "on" or "in" or "stop" or "stops" or "fail" or "handles" or "handle";
    }
}
