using System.Text;

namespace Onex.Generation.Rendering.Values;

/// <summary>Words in a Markdown paragraph, heading or table cell: on one line, without any mark-up of their own.</summary>
internal sealed class MarkdownText(string text) : ITemplateValue
{
    private const string Markup = "\\`*_{}[]<>()#+-.!|~&:@=$^";

    public string Text => Escape(text);

    private static string Escape(string text)
    {
        var words = new StringBuilder(text.Length + 16);
        foreach (var rune in CharacterClasses.OnOneLine(text).EnumerateRunes())
        {
            if (!CharacterClasses.IsVisible(rune) && !CharacterClasses.IsJoiner(rune)) continue;
            if (rune.IsAscii && NeedsEscape((char)rune.Value, words)) words.Append('\\');
            words.Append(rune.ToString());
        }
        return words.ToString();
    }

    /// <summary>Punctuation that means something only at the beginning of a line or word is left alone elsewhere, so that the source reads well.</summary>
    private static bool NeedsEscape(char character, StringBuilder before) => character switch
    {
        '.' or ')' => IsListNumber(before),
        '-' or '+' or '#' or '=' or '(' or '{' or '}' or '!' or '^' => before.Length == 0,
        ':' or '@' => before.Length > 0 && before[^1] != ' ',
        _ => Markup.Contains(character, StringComparison.Ordinal),
    };

    private static bool IsListNumber(StringBuilder before)
    {
        if (before.Length is 0 or > 9) return false;
        for (var i = 0; i < before.Length; i++)
        {
            if (!char.IsAsciiDigit(before[i])) return false;
        }
        return true;
    }
}
