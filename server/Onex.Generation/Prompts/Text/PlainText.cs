using System.Buffers;
using System.Globalization;
using System.Text;

namespace Onex.Generation.Prompts.Text;

/// <summary>Untrusted text made harmless to show and to write into one line of a file.</summary>
internal static class PlainText
{
    /// <summary>
    /// One line: white space and line breaks folded to single blanks; control, format (zero-width, bidi overrides, BOM) and private
    /// characters and lone surrogates removed; cut at a word to at most <paramref name="maxLength"/> UTF-16 units, the last being an ellipsis.
    /// </summary>
    public static string ToOneLine(ReadOnlySpan<char> text, int maxLength)
    {
        var result = new StringBuilder(Math.Min(text.Length, maxLength + 1));
        var blank = false;
        for (var i = 0; i < text.Length && result.Length <= maxLength; i++)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] is '\u2028' or '\u2029')
            {
                blank = true;
                continue;
            }
            // A lone surrogate is read as the replacement character, which tells nothing either.
            var status = Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
            i += length - 1;
            if (status != OperationStatus.Done || rune == Rune.ReplacementChar || IsInvisible(Rune.GetUnicodeCategory(rune))) continue;
            if (blank && result.Length > 0) result.Append(' ');
            blank = false;
            result.Append(rune);
        }
        return result.Length <= maxLength ? result.ToString() : Cut(result.ToString(), maxLength);
    }

    /// <summary>Characters that show nothing, or change how others show: Unicode's Cc, Cf, Co, Cn and lone surrogates.</summary>
    public static bool IsInvisible(char c) => IsInvisible(CharUnicodeInfo.GetUnicodeCategory(c));

    private static bool IsInvisible(UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static string Cut(string text, int maxLength)
    {
        var end = maxLength - 1;
        var space = text.LastIndexOf(' ', end, end / 2);
        if (space > 0) end = space;
        else if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
