using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Prompts.Rules;

/// <summary>The domain: said (1.0), that of the first system (0.7), that of a noun (0.7), or "general" (0.3).</summary>
internal static class DomainRule
{
    public const string Default = "general";

    private const string Field = "domain";
    private const int MaxWords = 4;

    private static readonly HashSet<string> DomainNouns = WordSet.Of("domain domaene dominio domaine");
    private static readonly HashSet<string> Introductions = WordSet.Of("in for within of to into inside im fuer en para dans pour");

    /// <summary>A domain that the prompt says, as written, with the tokens of the words that say it.</summary>
    internal sealed record Said(string Raw, int Start, int ValueStart, int ValueEnd, int End);

    public static Said? FindSaid(PromptText prompt, IReadOnlyList<PromptSection> sections)
    {
        var section = sections.FirstOrDefault(s => s.Key == Field);
        if (section is not null && section.ValueStart < section.End)
        {
            var start = section.ValueStart;
            while (start < section.End && !prompt.IsWord(start)) start++;
            if (start < section.End)
            {
                var isOwnPart = prompt.BeginsSentence(section.Start) || prompt.Is(section.Start - 1, PromptTokenKind.Comma);
                var end = isOwnPart ? FindValueEnd(prompt, start, section.End) : prompt.FindGluedEnd(start);
                return new Said(prompt.Quote(start, end), section.Start, start, end, end);
            }
        }
        for (var i = 1; i < prompt.Count; i++)
        {
            if (!DomainNouns.Contains(prompt.Lower(i)) || prompt.Tokens[i].IsGlued) continue;
            if (FindBehindOf(prompt, i) is { } behind) return behind;
            var start = i;
            while (start > 0 && i - start < MaxWords && prompt.IsWord(start - 1) && !FunctionWords.IsSmall(prompt.Lower(start - 1))) start--;
            var before = start;
            while (before > 0 && FunctionWords.IsArticle(prompt.Lower(before - 1))) before--;
            if (start == i || before == 0 || !Introductions.Contains(prompt.Lower(before - 1))) continue;
            return new Said(prompt.Quote(start, i), before - 1, start, i, i + 1);
        }
        return null;
    }

    /// <summary>"in the domain of payments".</summary>
    private static Said? FindBehindOf(PromptText prompt, int i)
    {
        var before = FunctionWords.IsArticle(prompt.Lower(i - 1)) ? i - 2 : i - 1;
        if (before < 0 || !Introductions.Contains(prompt.Lower(before)) || prompt.Lower(i + 1) != "of" || !prompt.IsWord(i + 2)) return null;
        var end = FindValueEnd(prompt, i + 2, prompt.Count);
        return new Said(prompt.Quote(i + 2, end), before, i + 2, end, end);
    }

    public static string Infer(
        PromptText prompt, IReadOnlyList<SystemMention> systems, IReadOnlyList<SystemMention> systemsOfName, IReadOnlyList<string> nameWords,
        bool[] negated, bool[] excluded, Findings findings)
    {
        foreach (var mention in systems.Where(m => !m.IsNegated).Concat(systemsOfName))
        {
            findings.Saw(Field, mention.Start, mention.End, $"the usual domain of {mention.System.Name}");
            findings.Trust(Field, 0.7);
            return mention.System.Domain;
        }
        for (var i = 0; i < prompt.Count; i++)
        {
            if (negated[i] || excluded[i] || DomainWords.Find(prompt.Lower(i)) is not { } domain) continue;
            findings.Saw(Field, i, i + 1, "the usual domain of this noun");
            findings.Trust(Field, 0.7);
            return domain;
        }
        foreach (var word in nameWords)
        {
            if (DomainWords.Find(word) is not { } domain) continue;
            findings.Assumed(Field, $"from '{word}' in the name");
            findings.Trust(Field, 0.6);
            return domain;
        }
        findings.Assumed(Field, "nothing says the domain");
        findings.Trust(Field, 0.3);
        return Default;
    }

    private static int FindValueEnd(PromptText prompt, int start, int limit)
    {
        var end = start;
        while (end < limit && end - start < MaxWords && prompt.IsWord(end) && (end == start || !FunctionWords.IsSmall(prompt.Lower(end)))) end++;
        return end;
    }
}
