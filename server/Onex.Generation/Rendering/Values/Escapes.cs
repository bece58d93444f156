using System.Globalization;
using System.Text;

namespace Onex.Generation.Rendering.Values;

/// <summary>The escapes that Python's strings and YAML's double-quoted scalars have in common.</summary>
internal static class Escapes
{
    /// <summary>
    /// Writes a text with <paramref name="quote"/>, backslashes and everything that does not show escaped.
    /// Unpaired surrogates, which no file can hold, become U+FFFD.
    /// </summary>
    public static void Write(StringBuilder target, string text, char? quote)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == quote || rune.Value == '\\') target.Append('\\').Append((char)rune.Value);
            else if (rune.IsAscii && CharacterClasses.IsVisible(rune)) target.Append((char)rune.Value);
            else if (CharacterClasses.IsVisible(rune)) target.Append(rune.ToString());
            else WriteInvisible(target, rune.Value);
        }
    }

    private static void WriteInvisible(StringBuilder target, int value)
    {
        var format = CultureInfo.InvariantCulture;
        switch (value)
        {
            case '\n': target.Append("\\n"); break;
            case '\r': target.Append("\\r"); break;
            case '\t': target.Append("\\t"); break;
            case <= 0xFF: target.Append(format, $"\\x{value:x2}"); break;
            case <= 0xFFFF: target.Append(format, $"\\u{value:x4}"); break;
            default: target.Append(format, $"\\U{value:x8}"); break;
        }
    }
}
