using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>Reads anchors, tags and aliases.</summary>
internal static class YamlPropertyReader
{
    private const string CoreTagPrefix = "tag:yaml.org,2002:";

    /// <summary>Leaves the cursor on the content behind the properties, or at the end of their line.</summary>
    public static YamlProperties Read(YamlCursor cursor)
    {
        var start = cursor.Position;
        var end = start;
        string? anchor = null, tag = null;
        while (true)
        {
            if (cursor.Current == '&' && anchor is null) anchor = ReadName(cursor);
            else if (cursor.Current == '!' && tag is null) tag = ReadTag(cursor);
            else return new YamlProperties(TextSpan.FromBounds(start, end), anchor, tag);
            end = cursor.Position;
            cursor.SkipBlanksOnLine();
        }
    }

    public static YamlMeasured ReadAlias(YamlCursor cursor, YamlNodes nodes)
    {
        var (start, damage) = (cursor.Position, cursor.Report.DamagedLines);
        var name = ReadName(cursor);
        return nodes.Alias(TextSpan.FromBounds(start, cursor.Position), name, isDamaged: damage != cursor.Report.DamagedLines);
    }

    private static string ReadName(YamlCursor cursor)
    {
        var start = cursor.Position++;
        while (char.IsAsciiLetterOrDigit(cursor.Current) || cursor.Current is '-' or '_') cursor.Position++;
        var name = cursor.Content[(start + 1)..cursor.Position];
        var isDelimited = cursor.IsBlankOrEnd(cursor.Position) || cursor.Current is '?' or ':' or ',' or ']' or '}' or '%' or '@' or '`';
        if (name.Length > 0 && isDelimited) return name;
        while (!cursor.IsBlankOrEnd(cursor.Position) && cursor.Current is not (',' or ']' or '}')) cursor.Position++;
        cursor.Report.Syntax(TextSpan.FromBounds(start, cursor.Position), YamlMessages.AnchorName);
        return cursor.Content[(start + 1)..cursor.Position];
    }

    private static string ReadTag(YamlCursor cursor)
    {
        var start = cursor.Position;
        while (!cursor.IsBlankOrEnd(cursor.Position)) cursor.Position++;
        var written = cursor.Content[start..cursor.Position];
        if (written.StartsWith("!<", StringComparison.Ordinal))
        {
            if (written.Length > 3 && written[^1] == '>') return written[2..^1];
            cursor.Report.Syntax(TextSpan.FromBounds(start, cursor.Position), YamlMessages.Tag);
            return "!";
        }
        return written.StartsWith("!!", StringComparison.Ordinal) ? CoreTagPrefix + written[2..] : written;
    }
}
