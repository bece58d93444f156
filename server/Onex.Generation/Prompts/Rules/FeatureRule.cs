using System.Collections.Immutable;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// Requirements in the prompt's own words: list points, "should …", "with retry logic and metrics", further sentences, and the single
/// things that one sentence says the node does.
/// </summary>
internal sealed class FeatureRule(PromptText prompt, PromptHead head, IReadOnlyList<VerbUse> verbs, bool[] negated, bool[] excluded, bool[] data, Findings findings)
{
    private const string Field = "features";
    public const int MaxFeatures = 10;
    private const int MinLength = 6;
    public const int MaxLength = 120;
    private const string WhatItDoes = "what it does";

    private static readonly HashSet<string> StateNouns = WordSet.Of("states steps stages phases transitions");

    private readonly List<FoundFeature> ranges = [];

    public ImmutableArray<string> Read(string description)
    {
        var isFirst = true;
        for (var start = 0; start < prompt.Count;)
        {
            var end = prompt.FindSentenceEnd(start);
            if (end > start) ReadSentence(start, end, isFirst && start <= head.End, description);
            isFirst &= end <= head.End;
            start = end + 1;
        }
        return Report(description);
    }

    private void ReadSentence(int start, int end, bool isHeadSentence, string description)
    {
        if (prompt.Is(start, PromptTokenKind.Bullet))
        {
            // A point that lists a field is data.
            if (Array.IndexOf(data, false, start + 1, end - start - 1) < 0) return;
            Add(SkipModal(start + 1), end, "a point of a list");
            return;
        }
        var begin = isHeadSentence ? Math.Min(head.End, end) : start;
        var found = ReadModals(begin, end) | ReadVerbs(begin, end);
        found |= ReadWith(begin, end, isHeadSentence);
        if (!found && !isHeadSentence && !HasExcluded(start, end)) AddSentence(start, end, description);
    }

    /// <summary>"should validate input, should log errors": from one modal to the next.</summary>
    private bool ReadModals(int start, int end)
    {
        var found = false;
        for (var i = start; i < end; i++)
        {
            if (!IsModal(i)) continue;
            var stop = i + 1;
            while (stop < end && !IsModal(stop)) stop++;
            var trimmed = stop;
            while (trimmed > i + 1 && (!prompt.IsWord(trimmed - 1) && !prompt.Is(trimmed - 1, PromptTokenKind.Close) || FunctionWords.IsConjunction(prompt.Lower(trimmed - 1)))) trimmed--;
            found |= Add(i + 1, trimmed, $"what it {prompt.Lower(i)} do");
            i = stop - 1;
        }
        return found;
    }

    /// <summary>The verbs of a sentence, each with its phrase.</summary>
    private bool ReadVerbs(int start, int end)
    {
        var own = verbs.Where(v => v.Token >= start && v.Token < end && !v.IsListed && !v.IsNegated).ToList();
        if (own.Count == 0 || IsModal(own[0].Token - 1)) return false;
        var found = false;
        var begin = own[0].Token;
        for (var i = 0; i < own.Count; i++)
        {
            var isLast = i + 1 == own.Count;
            var stop = own[i].Verb.IsLight ? (isLast ? end : own[i + 1].Token) : own[i].ObjectEnd;
            // "validates, normalizes and stores addresses" is one thing.
            if (stop == own[i].Token + 1 && !isLast) continue;
            if (stop > begin + 1) found |= Add(begin, stop, WhatItDoes);
            if (!isLast) begin = own[i + 1].Token;
        }
        return found;
    }

    /// <summary>"with connection pooling, prepared statements, and transaction support".</summary>
    private bool ReadWith(int start, int end, bool isHeadSentence)
    {
        for (var i = start; i < end; i++)
        {
            if (prompt.Lower(i) is not ("with" or "supporting" or "mit" or "con" or "avec") || negated[i] || excluded[i]) continue;
            if (!isHeadSentence && !prompt.Is(i - 1, PromptTokenKind.Comma)) continue;
            if (FieldRule.IntroducesFields(prompt, i + 1) || StateNouns.Contains(prompt.Lower(FunctionWords.IsArticle(prompt.Lower(i + 1)) ? i + 2 : i + 1))) return false;
            var stop = i + 1;
            while (stop < end && !FunctionWords.IsRelative(prompt.Lower(stop))) stop++;
            foreach (var (itemStart, itemEnd) in ListItems.Split(prompt, i + 1, stop)) Add(itemStart, itemEnd, $"asked for {prompt.Lower(i)} the node");
            return true;
        }
        return false;
    }

    /// <summary>A sentence that is the description already is not said twice.</summary>
    private void AddSentence(int start, int end, string description)
    {
        if (prompt.Quote(start, end) != description) Add(start, end, "a sentence of its own");
    }

    private bool IsModal(int i) => prompt.Lower(i) is "should" or "must" or "will" or "shall" or "soll" or "muss" or "debe" or "doit" && !excluded[i];

    private int SkipModal(int i) => IsModal(i) ? i + 1 : i;

    private bool HasExcluded(int start, int end) => Array.IndexOf(excluded, true, start, end - start) >= 0;

    private bool Add(int start, int end, string reason)
    {
        while (start < end && excluded[start]) start++;
        while (end > start && (excluded[end - 1] || FunctionWords.IsConjunction(prompt.Lower(end - 1)) || prompt.Lower(end - 1) is "next" or "finally"
            || prompt.Tokens[end - 1].Kind is PromptTokenKind.Comma or PromptTokenKind.Colon or PromptTokenKind.Dash))
            end--;
        if (start >= end) return false;
        ranges.Add(new FoundFeature(start, end, reason));
        return true;
    }

    private ImmutableArray<string> Report(string description)
    {
        var features = ImmutableArray.CreateBuilder<string>();
        // What the description says already is a feature only where there is no other.
        if (ranges.Count > 1) ranges.RemoveAll(r => r.Reason == WhatItDoes && prompt.Quote(r.Start, r.End) == description);
        foreach (var (start, end, reason) in ranges)
        {
            if (features.Count == MaxFeatures) break;
            var text = prompt.Quote(start, end, MaxLength);
            if (text.Length < MinLength || features.Contains(text)) continue;
            features.Add(text);
            findings.Saw($"{Field}.{features.Count - 1}", start, end, reason);
        }
        if (features.Count > 0) findings.Trust(Field, 0.8);
        return features.ToImmutable();
    }
}
