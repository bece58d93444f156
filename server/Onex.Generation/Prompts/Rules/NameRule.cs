using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Naming;
using Onex.Language.Text;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// Finds the name that a prompt gives the node: "called X", "Name: X", "EFFECT node X", "X node" (1.0), an identifier
/// that it is for (0.7), or a compound word in PascalCase that it is about (0.6).
/// </summary>
internal static class NameRule
{
    /// <summary>How sure a name is that is only a word of the prose; it goes on being read as one.</summary>
    public const double CompoundTrust = 0.6;

    private const int MaxRawLength = 200;
    private const string SentenceMarks = ".,;:!?)]}\"'`";

    internal static readonly HashSet<string> NamingWords = WordSet.Of("called named titled namens genannt llamado llamada nomme nommee appele appelee");

    /// <summary>"a table called users" names the table.</summary>
    private static readonly HashSet<string> Containers = WordSet.Of("""
        table tables topic topics bucket buckets queue queues column columns field fields database collection collections index channel
        file files folder key schema view stream endpoint event events method function api variable state states step steps operation
        """);

    /// <summary>"called by", "named after": no name follows.</summary>
    private static readonly HashSet<string> NotNames = WordSet.Of("""
        by when whenever from with without every in on for to at after before via using that which and or once if the a an it then during
        """);

    public static GivenName? Find(PromptText prompt, PromptHead head, IReadOnlyList<PromptSection> sections)
    {
        return FindSection(prompt, sections) ?? FindNamingWord(prompt) ?? FindBehindNoun(prompt, head) ?? FindBeforeNoun(prompt, head)
            ?? FindIdentifier(prompt, head) ?? FindCompound(prompt, head);
    }

    private static GivenName? FindSection(PromptText prompt, IReadOnlyList<PromptSection> sections)
    {
        var section = sections.FirstOrDefault(s => s.Key == "name");
        return section is null || section.ValueStart >= section.End ? null : ReadName(prompt, section.Start, section.ValueStart, 1.0, "named after 'Name:'");
    }

    private static GivenName? FindNamingWord(PromptText prompt)
    {
        for (var i = 0; i < prompt.Count; i++)
        {
            var word = prompt.Lower(i);
            var (start, at) = (i, i + 1);
            if (word is "call" or "name" && prompt.Lower(i + 1) == "it") at = i + 2;
            else if (word == "name" && prompt.Lower(i - 1) == "the" && prompt.Lower(i - 2) == "with") (start, at) = (i - 2, i + 1);
            else if (!NamingWords.Contains(word) || Containers.Contains(prompt.Lower(i - 1))) continue;
            while (prompt.Is(at, PromptTokenKind.Colon) || prompt.Lower(at) is "as") at++;
            if (at >= prompt.Count || prompt.Is(at, PromptTokenKind.Comma) || NotNames.Contains(prompt.Lower(at))) continue;
            if (ReadName(prompt, start, at, 1.0, $"named after '{word}'") is { } name) return name;
        }
        return null;
    }

    /// <summary>"EFFECT node: X", "EFFECT node X that …".</summary>
    private static GivenName? FindBehindNoun(PromptText prompt, PromptHead head)
    {
        if (!head.HasNoun) return null;
        var at = head.End;
        var hasColon = prompt.Is(at, PromptTokenKind.Colon);
        if (hasColon || prompt.Is(at, PromptTokenKind.Dash)) at++;
        var isQuoted = prompt.Is(at, PromptTokenKind.Quote);
        if (isQuoted) return ReadName(prompt, head.End, at, 1.0, "the quoted name behind the node");
        if (!prompt.IsWord(at)) return null;
        var token = prompt.Tokens[at];
        var isName = IsIdentifierLike(prompt, at) || IsForeign(token.Text)
            || (char.IsUpper(token.Text[0]) && token.Text.Length > 1 && IsPlainCapitalised(prompt, at) && EndsName(prompt, at + 1));
        return isName ? ReadName(prompt, head.End, at, 1.0, "the name behind the node") : null;
    }

    /// <summary>"PostgresCRUD EFFECT node", "postgres_writer node".</summary>
    private static GivenName? FindBeforeNoun(PromptText prompt, PromptHead head)
    {
        if (head.End > 0 && head.End <= prompt.Count && NodeClassName.Split(prompt.Lower(head.ModifierStart).Length > 0 ? prompt.Tokens[head.ModifierStart].Text : "") is not null)
            return ReadName(prompt, head.ModifierStart, head.ModifierStart, 1.0, "the name of the class");
        if (head.ModifierEnd <= head.ModifierStart) return null;
        if (!IsIdentifierLike(prompt, head.ModifierStart) || prompt.FindGluedEnd(head.ModifierStart) != head.ModifierEnd) return null;
        return ReadName(prompt, head.ModifierStart, head.ModifierStart, 1.0, "the name before the node");
    }

    /// <summary>"EFFECT node for my-service-name": an identifier that is all that the node is for.</summary>
    private static GivenName? FindIdentifier(PromptText prompt, PromptHead head)
    {
        var at = head.End + 1;
        if (!head.HasNoun || !FunctionWords.IsPurpose(prompt.Lower(head.End)) || !prompt.IsWord(at)) return null;
        var end = prompt.FindGluedEnd(at);
        // "SHA-256 of the code" says what is computed.
        if (HashAlgorithms.All.Match(prompt, at) is not null) return null;
        var isIdentifier = end > at + 1 || prompt.Tokens[at].Text.Contains('_', StringComparison.Ordinal);
        return isIdentifier && EndsName(prompt, end) ? ReadName(prompt, head.End, at, 0.7, "the identifier that it is for") : null;
    }

    /// <summary>"something for UserService processing".</summary>
    private static GivenName? FindCompound(PromptText prompt, PromptHead head)
    {
        var end = prompt.FindSentenceEnd(head.End);
        for (var i = head.End; i < end; i++)
        {
            if (!prompt.IsWord(i) || prompt.Tokens[i].IsGlued || prompt.FindGluedEnd(i) > i + 1) continue;
            var text = prompt.Tokens[i].Text;
            if (!char.IsAsciiLetterUpper(text[0]) || Casing.SplitWords(text).Count < 2 || !text.Any(char.IsAsciiLetterLower)) continue;
            // A plural of an abbreviation (STFs) is one word and does not come here; IDs of code (IDatabaseProtocol) are no names of nodes.
            if (text.EndsWith("Protocol", StringComparison.Ordinal) || (head.TypeToken >= 0 && NodeClassName.Split(text) is not null) || prompt.Systems.Match(prompt.Tokens.AsSpan(i)) is not null) continue;
            return ReadName(prompt, i, i, CompoundTrust, "the first compound name in the prompt");
        }
        return null;
    }

    private static bool IsIdentifierLike(PromptText prompt, int i)
    {
        if (!prompt.IsWord(i)) return false;
        var text = prompt.Tokens[i].Text;
        if (prompt.Systems.FindWord(prompt.Lower(i)) is not null) return false;
        if (text.Contains('_', StringComparison.Ordinal)) return true;
        if (char.IsAsciiLetterUpper(text[0]) && text.Any(char.IsAsciiLetterLower) && (Casing.SplitWords(text).Count > 1 || text.Any(char.IsAsciiDigit))) return true;
        return prompt.FindGluedEnd(i) > i + 1 && EndsName(prompt, prompt.FindGluedEnd(i)) && prompt.Tokens[i + 1].Glue is '-' or '@' or '.';
    }

    private static bool IsForeign(string text) => !text.Any(char.IsAscii) && text.Length > 1;

    private static bool IsPlainCapitalised(PromptText prompt, int i)
    {
        var word = prompt.Lower(i);
        return !FunctionWords.IsSmall(word) && NodeTypeWords.Find(word) is null && prompt.Systems.Match(prompt.Tokens.AsSpan(i)) is null
            && !(Verbs.Find(word) is not null && !FunctionWords.IsRelative(prompt.Lower(i + 1)));
    }

    private static bool EndsName(PromptText prompt, int i) =>
        !prompt.IsWord(i) || FunctionWords.IsSmall(prompt.Lower(i)) || FunctionWords.IsNodeNoun(prompt.Lower(i))
        || NodeTypeWords.Find(prompt.Lower(i)) is not null || Verbs.Find(prompt.Lower(i)) is { Form: VerbForm.ThirdPerson };

    /// <summary>
    /// Reads a name that begins at a token: quoted; or all up to the next blank, without the punctuation of the sentence
    /// (<c>Test@Node#</c>); or several words that end where a clause begins.
    /// </summary>
    private static GivenName? ReadName(PromptText prompt, int start, int at, double trust, string reason)
    {
        if (prompt.Is(at, PromptTokenKind.Quote)) return ReadQuoted(prompt, start, at, trust, reason);
        var begin = prompt.Tokens[at].Span.Start;
        var stop = begin;
        while (stop < prompt.Content.Length && stop - begin < MaxRawLength && !char.IsWhiteSpace(prompt.Content[stop])) stop++;
        while (stop > begin && SentenceMarks.Contains(prompt.Content[stop - 1], StringComparison.Ordinal)) stop--;
        if (!prompt.Content.AsSpan(begin, stop - begin).ToArray().Any(char.IsLetter)) return null;

        var end = at;
        while (end < prompt.Count && prompt.Tokens[end].Span.Start < stop) end++;
        if (end == at + 1 && prompt.Tokens[at].Span.End == stop) end = ExtendOverWords(prompt, at, end);
        var span = TextSpan.FromBounds(begin, Math.Max(stop, prompt.Tokens[end - 1].Span.End));
        return new GivenName(prompt.Content.Substring(begin, Math.Min(span.Length, MaxRawLength)), span, start, end, trust, reason);
    }

    private static int ExtendOverWords(PromptText prompt, int at, int end)
    {
        var isCapital = char.IsUpper(prompt.Tokens[at].Text[0]);
        var extended = end;
        while (prompt.IsWord(extended) && extended - at < 4 && !EndsName(prompt, extended)
            && (!isCapital || char.IsUpper(prompt.Tokens[extended].Text[0])))
            extended++;
        // Small words are part of the name only when the clause ends behind them.
        return isCapital || EndsName(prompt, extended) ? extended : end;
    }

    private static GivenName? ReadQuoted(PromptText prompt, int start, int quote, double trust, string reason)
    {
        var end = quote + 1;
        while (end < prompt.Count && !prompt.Is(end, PromptTokenKind.Quote) && !prompt.Is(end, PromptTokenKind.Stop) && end - quote < 12) end++;
        if (end == quote + 1) return null;
        var span = prompt.GetSpan(quote + 1, end);
        return new GivenName(
            prompt.Content.Substring(span.Start, Math.Min(span.Length, MaxRawLength)), span, start, Math.Min(end + 1, prompt.Count), trust, reason);
    }
}
