using System.Buffers;
using System.Globalization;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>
/// A text without what makes it no YAML at all, so that the rest can be read: of a merge conflict the first side is left, and characters
/// that YAML excludes are replaced. Everything keeps its place.
/// </summary>
internal static class ReadableText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Usual = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c), '\n', '\r', '\t']);

    public static string Of(SourceText text, int origin, YamlReport report)
    {
        var hidden = ConflictMarkers.FindHidden(text, report);
        var special = FindSpecial(text.Content, origin);
        if (hidden.Count == 0 && special.Count == 0) return text.Content;
        var content = text.Content.ToCharArray();
        foreach (var line in hidden) content.AsSpan(line.Start, line.Length).Fill(' ');
        foreach (var offset in special)
        {
            if (content[offset] == ' ') continue;
            content[offset] = Replacement;
            var code = ((int)text.Content[offset]).ToString("X4", CultureInfo.InvariantCulture);
            report.Damage(
                YamlRules.SpecialCharacter,
                new TextSpan(offset, 1),
                $"YAML does not allow the character U+{code}. In a double-quoted value it can be written as an escape.");
        }
        return new string(content);
    }

    private static List<int> FindSpecial(string text, int origin)
    {
        var found = new List<int>();
        for (var i = origin; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAnyExcept(Usual);
            if (next < 0) break;
            i += next;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (!IsPrintable(text[i])) found.Add(i);
        }
        return found;
    }

    /// <summary>Of the characters beyond ASCII.</summary>
    private static bool IsPrintable(char c) => c is '\u0085' or (>= '\u00A0' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD' and not '\uFEFF');
}
