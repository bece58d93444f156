using System.Globalization;
using System.Text;

namespace Onex.Language.Python.Literals;

/// <summary>
/// The value of what stands between a string's quotes. Escapes that Python does not know stay as they are, since CPython only warns of
/// them.
/// </summary>
internal static class StringDecoder
{
    /// <param name="body">The source between the quotes.</param>
    /// <param name="isRaw">Backslashes mean themselves.</param>
    /// <param name="isBytes">Escapes for characters beyond a byte mean themselves.</param>
    /// <param name="isFString">Doubled braces are one brace.</param>
    public static (string Text, string? Error) Decode(ReadOnlySpan<char> body, bool isRaw, bool isBytes, bool isFString)
    {
        if (!body.ContainsAny('\\', '\r') && !(isFString && body.ContainsAny('{', '}'))) return (body.ToString(), null);

        var result = new StringBuilder(body.Length);
        string? error = null;
        for (var i = 0; i < body.Length; i++)
        {
            var c = body[i];
            if (c == '\r')
            {
                if (i + 1 < body.Length && body[i + 1] == '\n') i++;
                result.Append('\n');
            }
            else if (c == '\\' && !isRaw && i + 1 < body.Length)
            {
                i = Escape(body, i + 1, isBytes, isFString, result, ref error) - 1;
            }
            else
            {
                result.Append(c);
                if (isFString && c is '{' or '}' && i + 1 < body.Length && body[i + 1] == c) i++;
            }
        }
        return (result.ToString(), error);
    }

    /// <summary>
    /// Decodes the escape whose character behind the backslash is at <paramref name="at"/>; gives the place behind the escape.
    /// </summary>
    private static int Escape(ReadOnlySpan<char> body, int at, bool isBytes, bool isFString, StringBuilder result, ref string? error)
    {
        var c = body[at];
        switch (c)
        {
            case '\n':
                return at + 1;
            case '\r':
                return at + 1 < body.Length && body[at + 1] == '\n' ? at + 2 : at + 1;
            case '\\' or '\'' or '"':
                result.Append(c);
                return at + 1;
            case 'a':
                result.Append('\a');
                return at + 1;
            case 'b':
                result.Append('\b');
                return at + 1;
            case 'f':
                result.Append('\f');
                return at + 1;
            case 'n':
                result.Append('\n');
                return at + 1;
            case 'r':
                result.Append('\r');
                return at + 1;
            case 't':
                result.Append('\t');
                return at + 1;
            case 'v':
                result.Append('\v');
                return at + 1;
            case >= '0' and <= '7':
                return Octal(body, at, isBytes, result);
            case 'x':
                return Hexadecimal(body, at + 1, 2, result, ref error);
            case 'u' when !isBytes:
                return Hexadecimal(body, at + 1, 4, result, ref error);
            case 'U' when !isBytes:
                return Hexadecimal(body, at + 1, 8, result, ref error);
            case 'N' when !isBytes:
                return Named(body, at + 1, result, ref error);
            case '{' or '}' when isFString:
                // The backslash means itself, and the brace is read as if it stood alone.
                result.Append('\\');
                return at;
            default:
                result.Append('\\').Append(c);
                return at + 1;
        }
    }

    private static int Octal(ReadOnlySpan<char> body, int at, bool isBytes, StringBuilder result)
    {
        var value = 0;
        var end = at;
        while (end < body.Length && end - at < 3 && body[end] is >= '0' and <= '7') value = (value * 8) + (body[end++] - '0');
        result.Append((char)(isBytes ? value & 0xFF : value));
        return end;
    }

    private static int Hexadecimal(ReadOnlySpan<char> body, int at, int digits, StringBuilder result, ref string? error)
    {
        var end = at;
        while (end < body.Length && end - at < digits && char.IsAsciiHexDigit(body[end])) end++;
        if (end - at < digits)
        {
            error ??= $"truncated \\{body[at - 1]} escape: {digits} hexadecimal digits are needed";
            return end;
        }
        var value = uint.Parse(body[at..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (value > 0x10FFFF) error ??= "no Unicode character has the number of this \\U escape";
        else if (value > 0xFFFF) result.Append(char.ConvertFromUtf32((int)value));
        else result.Append((char)value);
        return end;
    }

    private static int Named(ReadOnlySpan<char> body, int at, StringBuilder result, ref string? error)
    {
        var length = at < body.Length && body[at] == '{' ? body[at..].IndexOf('}') : -1;
        if (length < 2)
        {
            error ??= "malformed \\N escape: a character's name in braces is needed";
            return at;
        }
        result.Append('\uFFFD');
        return at + length + 1;
    }
}
