using System.Globalization;
using System.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>What stands behind a backslash in double quotes.</summary>
internal static class Escapes
{
    /// <summary>Appends what is meant. The length of the escape; negative for one that does not exist, which is kept as it is written.</summary>
    public static int Read(YamlCursor cursor, int backslash, StringBuilder value)
    {
        var c = cursor.Content[backslash + 1];
        switch (c)
        {
            case 'x':
                return ReadCode(cursor, backslash, 2, value);
            case 'u':
                return ReadCode(cursor, backslash, 4, value);
            case 'U':
                return ReadCode(cursor, backslash, 8, value);
        }
        if (Meaning(c) is not { } meant) return Keep(cursor, backslash, 2, value);
        value.Append(meant);
        return 2;
    }

    private static char? Meaning(char c) => c switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\e',
        ' ' or '"' or '\\' or '/' => c,
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => null,
    };

    private static int ReadCode(YamlCursor cursor, int backslash, int digits, StringBuilder value)
    {
        var start = backslash + 2;
        var end = start;
        while (end < start + digits && char.IsAsciiHexDigit(cursor.At(end))) end++;
        if (end < start + digits) return Keep(cursor, backslash, end - backslash, value);
        var code = long.Parse(cursor.Content.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (code > 0x10FFFF) return Keep(cursor, backslash, end - backslash, value);
        if (code > 0xFFFF) value.Append(char.ConvertFromUtf32((int)code));
        else value.Append((char)code);
        return end - backslash;
    }

    private static int Keep(YamlCursor cursor, int backslash, int length, StringBuilder value)
    {
        value.Append(cursor.Content, backslash, length);
        return -length;
    }
}
