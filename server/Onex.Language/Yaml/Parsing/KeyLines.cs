namespace Onex.Language.Yaml.Parsing;

/// <summary>Looks ahead on one line, without moving and without reporting.</summary>
internal static class KeyLines
{
    /// <summary>The line has a key with its colon.</summary>
    public static bool IsKey(YamlCursor cursor, int offset)
    {
        if (cursor.At(offset) is '-' or '?' && cursor.IsBlankOrEnd(offset + 1)) return false;
        var position = SkipProperties(cursor, offset);
        var end = cursor.At(position) switch
        {
            '"' or '\'' => EndOfQuoted(cursor, position),
            '[' or '{' => EndOfFlow(cursor, position),
            '*' => EndOfAlias(cursor, position),
            _ => PlainScalarReader.FindEndOnLine(cursor, position, inFlow: false),
        };
        if (end is not { } behind) return false;
        while (cursor.At(behind) is ' ' or '\t') behind++;
        return PlainScalarReader.IsValueIndicator(cursor, behind, inFlow: false);
    }

    /// <summary>The offset behind the closing quote, if that is on the same line.</summary>
    public static int? EndOfQuoted(YamlCursor cursor, int offset)
    {
        var quote = cursor.Content[offset];
        for (var i = offset + 1; !cursor.IsBreakOrEnd(i); i++)
        {
            if (quote == '"' && cursor.Content[i] == '\\') i++;
            else if (cursor.Content[i] == quote)
            {
                if (quote == '"' || cursor.At(i + 1) != quote) return i + 1;
                i++;
            }
        }
        return null;
    }

    public static int SkipProperties(YamlCursor cursor, int offset)
    {
        while (cursor.At(offset) is '&' or '!')
        {
            while (!cursor.IsBlankOrEnd(offset)) offset++;
            while (cursor.At(offset) is ' ' or '\t') offset++;
        }
        return offset;
    }

    public static int EndOfAlias(YamlCursor cursor, int offset)
    {
        offset++;
        while (char.IsAsciiLetterOrDigit(cursor.At(offset)) || cursor.At(offset) is '-' or '_') offset++;
        return offset;
    }

    private static int? EndOfFlow(YamlCursor cursor, int offset)
    {
        var open = 0;
        while (!cursor.IsBreakOrEnd(offset))
        {
            switch (cursor.Content[offset])
            {
                case '[' or '{':
                    open++;
                    break;
                case ']' or '}':
                    if (--open == 0) return offset + 1;
                    break;
                case '"' or '\'' when cursor.Content[offset - 1] is ' ' or ',' or '[' or '{' or ':':
                    if (EndOfQuoted(cursor, offset) is not { } behind) return null;
                    offset = behind;
                    continue;
            }
            offset++;
        }
        return null;
    }
}
