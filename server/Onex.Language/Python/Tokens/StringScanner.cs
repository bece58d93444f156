using System.Buffers;

namespace Onex.Language.Python.Tokens;

/// <summary>Finds where strings end.</summary>
internal static class StringScanner
{
    private static readonly SearchValues<char> SingleQuotedStops = SearchValues.Create("'\\\n\r");
    private static readonly SearchValues<char> DoubleQuotedStops = SearchValues.Create("\"\\\n\r");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("{}\"'\n\r");

    /// <summary>The length of a prefix such as <c>rb</c> when a quote follows it, else 0.</summary>
    public static int PrefixLength(string text, int start)
    {
        bool bytes = false, raw = false, unicode = false, format = false;
        for (var i = start; i < text.Length && i - start < 3; i++)
        {
            switch (text[i])
            {
                case 'b' or 'B' when !(bytes || unicode || format):
                    bytes = true;
                    break;
                case 'u' or 'U' when !(bytes || unicode || raw || format):
                    unicode = true;
                    break;
                case 'r' or 'R' when !(raw || unicode):
                    raw = true;
                    break;
                case 'f' or 'F' when !(format || bytes || unicode):
                    format = true;
                    break;
                case '"' or '\'':
                    return i - start;
                default:
                    return 0;
            }
        }
        return 0;
    }

    /// <summary>
    /// The end of a string whose text begins at <paramref name="body"/>, right behind its quotes; without an end of its own it ends
    /// with its line or the text.
    /// </summary>
    public static (int End, bool IsTerminated) Scan(string text, int body, bool isTriple)
    {
        var quote = text[body - 1];
        var stops = quote == '"' ? DoubleQuotedStops : SingleQuotedStops;
        var position = body;
        while (position < text.Length)
        {
            var rest = text.AsSpan(position);
            var next = isTriple ? rest.IndexOfAny(quote, '\\') : rest.IndexOfAny(stops);
            if (next < 0) break;
            position += next;
            if (text[position] == '\\') position += 1 + Math.Max(1, LineBreaks.LengthAt(text, position + 1));
            else if (text[position] != quote) return (position, false);
            else if (!isTriple) return (position + 1, true);
            else if (EndsTriple(text, position, quote)) return (position + 3, true);
            else position++;
        }
        return (text.Length, false);
    }

    public static bool EndsTriple(string text, int position, char quote) =>
        position + 2 < text.Length && text[position + 1] == quote && text[position + 2] == quote;

    /// <summary>
    /// The place behind a backslash, at <paramref name="position"/>, and what it escapes in an f-string. Braces are never escaped.
    /// </summary>
    public static int SkipFStringEscape(string text, int position, bool isRaw)
    {
        var at = position + 1;
        if (at >= text.Length || text[at] is '{' or '}') return at;
        if (isRaw || text[at] != 'N' || at + 1 >= text.Length || text[at + 1] != '{')
            return at + Math.Max(1, LineBreaks.LengthAt(text, at));
        // The braces of \N{NAME} are no replacement field.
        var name = text.AsSpan(at + 2);
        var length = name.IndexOfAny(NameEnds);
        return at + (length >= 0 && name[length] == '}' ? length + 3 : 2);
    }
}
