using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Naming;
using Onex.Language.Text;

namespace Onex.Generation.Prompts.Text;

/// <summary>
/// Cuts a prompt into words and marks in one pass. A line break ends a sentence where prose would not simply go on:
/// at an empty line, before a list mark, before a <c>Key:</c>, and before a capital when the line before did not break off.
/// </summary>
internal static class PromptTokenizer
{
    private const string GlueMarks = "-./@#+&\\~*";

    public static PromptToken[] Tokenize(string text)
    {
        var tokens = new List<PromptToken>(text.Length / 5 + 4);
        var lineBegins = true;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is '\n' or '\r')
            {
                if (EndsSentence(text, i, tokens)) Add(tokens, PromptTokenKind.Stop, text, i, i + 1);
                lineBegins = true;
                i++;
                continue;
            }
            if (char.IsWhiteSpace(c) || (!IsWordCharacter(c) && PlainText.IsInvisible(c) && !char.IsSurrogate(c)))
            {
                i++;
                continue;
            }
            var bullet = lineBegins ? MatchBullet(text, i) : 0;
            lineBegins = false;
            if (bullet > 0)
            {
                if (tokens.Count > 0 && tokens[^1].Kind != PromptTokenKind.Stop) Add(tokens, PromptTokenKind.Stop, text, i, i);
                Add(tokens, PromptTokenKind.Bullet, text, i, i + bullet);
                i += bullet;
                continue;
            }
            i = IsWordCharacter(c) ? AddWord(tokens, text, i) : AddMark(tokens, text, i);
        }
        return [.. tokens];
    }

    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static int AddWord(List<PromptToken> tokens, string text, int start)
    {
        var end = start;
        while (end < text.Length && IsInsideWord(text, start, end)) end++;
        var span = TextSpan.FromBounds(start, end);
        var written = text[start..end];
        if (written.Any(c => !IsWordCharacter(c) && !IsApostrophe(c))) written = new string([.. written.Where(c => !PlainText.IsInvisible(c))]);

        var lower = LatinLetters.ToAscii(written).ToLowerInvariant().Replace('’', '\'');
        if (lower.EndsWith("'s", StringComparison.Ordinal)) lower = lower[..^2];
        tokens.Add(new PromptToken(PromptTokenKind.Word, span, written, lower, FindGlue(tokens, text, start)));
        return end;
    }

    private static bool IsInsideWord(string text, int start, int i) =>
        IsWordCharacter(text[i])
        || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format
        || (IsApostrophe(text[i]) && i > start && char.IsLetter(text[i - 1]) && i + 1 < text.Length && char.IsLetter(text[i + 1]));

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static char FindGlue(List<PromptToken> tokens, string text, int start)
    {
        if (start < 2 || !GlueMarks.Contains(text[start - 1], StringComparison.Ordinal)) return '\0';
        var previous = tokens.FindLastIndex(t => t.IsWord);
        if (previous < 0 || tokens[previous].Span.End != start - 1) return '\0';
        // The joining mark was added as a token of its own; it is part of the joined word.
        tokens.RemoveRange(previous + 1, tokens.Count - previous - 1);
        return text[start - 1];
    }

    private static int AddMark(List<PromptToken> tokens, string text, int i)
    {
        var arrow = MatchArrow(text, i);
        if (arrow > 0) return Add(tokens, PromptTokenKind.Arrow, text, i, i + arrow);
        var kind = text[i] switch
        {
            ',' or '，' or '、' => PromptTokenKind.Comma,
            '.' or '!' or '?' or ';' or '。' or '！' or '？' or '；' => PromptTokenKind.Stop,
            ':' or '：' => PromptTokenKind.Colon,
            '-' or '–' or '—' => PromptTokenKind.Dash,
            '(' or '[' or '{' => PromptTokenKind.Open,
            ')' or ']' or '}' => PromptTokenKind.Close,
            '"' or '\'' or '`' or '“' or '”' or '„' or '‘' or '’' or '«' or '»' => PromptTokenKind.Quote,
            _ => PromptTokenKind.Other,
        };
        return Add(tokens, kind, text, i, i + 1);
    }

    private static int Add(List<PromptToken> tokens, PromptTokenKind kind, string text, int start, int end)
    {
        tokens.Add(new PromptToken(kind, TextSpan.FromBounds(start, end), text[start..end], text[start..end], '\0'));
        return end;
    }

    private static int MatchArrow(string text, int i)
    {
        if (text[i] is '→' or '➔' or '⇒' or '➜' or '⟶') return 1;
        var end = i;
        while (end < text.Length && end - i < 3 && text[end] is '-' or '=') end++;
        return end > i && end < text.Length && text[end] == '>' ? end + 1 - i : 0;
    }

    private static int MatchBullet(string text, int i)
    {
        var end = i;
        if (text[i] is '-' or '*' or '•' or '·' or '–' or '+' or '◦')
        {
            end++;
        }
        else
        {
            while (end < text.Length && end - i < 3 && char.IsAsciiDigit(text[end])) end++;
            if (end == i || end == text.Length || text[end] is not ('.' or ')')) return 0;
            end++;
        }
        return end < text.Length && text[end] is ' ' or '\t' ? end - i : 0;
    }

    private static bool EndsSentence(string text, int lineBreak, List<PromptToken> tokens)
    {
        if (tokens.Count == 0 || tokens[^1].Kind is PromptTokenKind.Stop) return false;
        if (tokens[^1].Kind is PromptTokenKind.Comma or PromptTokenKind.Arrow) return false;
        var i = lineBreak + (text[lineBreak] == '\r' && lineBreak + 1 < text.Length && text[lineBreak + 1] == '\n' ? 2 : 1);
        while (i < text.Length && text[i] is ' ' or '\t') i++;
        if (i == text.Length || text[i] is '\n' or '\r' || MatchBullet(text, i) > 0) return true;
        return IsKey(text, i) || (char.IsUpper(text[i]) && !FunctionWords.BreaksOff(tokens[^1].Lower));
    }

    /// <summary>One to three words and a colon at the beginning of a line.</summary>
    private static bool IsKey(string text, int i)
    {
        var blanks = 0;
        for (var end = i; end < text.Length; end++)
        {
            if (text[end] == ':') return end > i;
            if (text[end] == ' ' && ++blanks <= 2) continue;
            if (!IsWordCharacter(text[end])) return false;
        }
        return false;
    }
}
