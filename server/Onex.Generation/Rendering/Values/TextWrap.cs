using System.Globalization;
using System.Text;

namespace Onex.Generation.Rendering.Values;

/// <summary>Breaks text into lines. Widths are counted as ruff does: East Asian wide characters take two columns.</summary>
internal static class TextWrap
{
    /// <summary>The lines of a paragraph. A word that is longer than a line stands on a line of its own.</summary>
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in CharacterClasses.SplitWords(text))
        {
            var wordWidth = Width(word);
            if (line.Length > 0 && used + 1 + wordWidth > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }
            if (line.Length > 0)
            {
                line.Append(' ');
                used++;
            }
            line.Append(word);
            used += wordWidth;
        }
        if (line.Length > 0) lines.Add(line.ToString());
        return lines;
    }

    public static int Width(string text)
    {
        if (Ascii.IsValid(text)) return text.Length;
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += IsWide(rune) ? 2 : IsCombining(rune) ? 0 : 1;
        return width;
    }

    private static bool IsCombining(Rune rune) =>
        rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsWide(Rune rune) => rune.Value
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
