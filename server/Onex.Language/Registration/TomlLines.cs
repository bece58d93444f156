using System.Text;

namespace Onex.Language.Registration;

/// <summary>
/// Reads a TOML text as far as adding a line to a table needs: headers, keys and where their values end. Strings of
/// all four kinds, arrays over several lines and comments are skipped rightly; values are not interpreted.
/// </summary>
internal static class TomlLines
{
    public static IReadOnlyList<TomlLine> Read(string toml)
    {
        var result = new List<TomlLine>();
        string[] table = [];
        var position = 0;
        var number = 0;
        while (position < toml.Length)
        {
            var start = position;
            var first = number;
            var text = toml.AsSpan(position, LineEnd(toml, position) - position).Trim();
            if (text.IsEmpty || text[0] == '#')
            {
                position = LineEnd(toml, position);
                number++;
                continue;
            }

            if (text[0] == '[')
            {
                position = LineEnd(toml, position);
                number++;
                table = ReadKey(text.TrimStart('[').ToString(), out _);
                result.Add(new TomlLine(first, start, position, IsHeader: true, table, [], ""));
                continue;
            }

            var line = toml[position..LineEnd(toml, position)];
            var key = ReadKey(line, out var keyLength);
            var valueStart = Math.Min(position + keyLength + 1, toml.Length);
            var valueEnd = SkipValue(toml, valueStart);
            position = LineEnd(toml, valueEnd);
            number += toml.AsSpan(start, position - start).Count('\n');
            result.Add(new TomlLine(first, start, position, IsHeader: false, table, key, toml[valueStart..valueEnd]));
        }
        return result;
    }

    private static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>Reads a dotted key up to '=' or ']'; <paramref name="length"/> is where that stands.</summary>
    private static string[] ReadKey(string text, out int length)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var i = 0;
        for (; i < text.Length && text[i] is not ('=' or ']' or '\n' or '\r'); i++)
        {
            if (text[i] is '"' or '\'')
            {
                var close = text.IndexOf(text[i], i + 1);
                if (close < 0) break;
                part.Append(text, i + 1, close - i - 1);
                i = close;
            }
            else if (text[i] == '.')
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                part.Append(text[i]);
            }
        }
        length = i;
        parts.Add(part.ToString());
        return [.. parts];
    }

    /// <summary>Where the value that begins at <paramref name="from"/> ends: before a comment or the line break that is in no string and no bracket.</summary>
    private static int SkipValue(string text, int from)
    {
        var depth = 0;
        var i = from;
        while (i < text.Length)
        {
            switch (text[i])
            {
                case '"' or '\'':
                    i = SkipString(text, i);
                    continue;
                case '#':
                    if (depth == 0) return i;
                    i = LineEnd(text, i);
                    continue;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    depth--;
                    break;
                case '\n' when depth <= 0:
                    return i;
            }
            i++;
        }
        return i;
    }

    private static int SkipString(string text, int from)
    {
        var quote = text[from];
        var triple = new string(quote, 3);
        var isTriple = string.CompareOrdinal(text, from, triple, 0, 3) == 0;
        var i = from + (isTriple ? 3 : 1);
        while (i < text.Length)
        {
            if (text[i] == '\\' && quote == '"') i += 2;
            else if (isTriple && string.CompareOrdinal(text, i, triple, 0, 3) == 0) return i + 3;
            else if (!isTriple && text[i] == quote) return i + 1;
            else if (!isTriple && text[i] == '\n') return i;
            else i++;
        }
        return text.Length;
    }
}
