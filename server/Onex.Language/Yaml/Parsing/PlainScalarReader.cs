using System.Text;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>Reads values without quotes. They end where a <c>: </c>, a comment or, inside of brackets, a bracket or comma begins.</summary>
internal static class PlainScalarReader
{
    /// <summary>Whether a value without quotes may begin here.</summary>
    public static bool CanBegin(YamlCursor cursor, bool inFlow)
    {
        var next = cursor.Position + 1;
        return cursor.Current switch
        {
            '-' => !cursor.IsBlankOrEnd(next),
            '?' or ':' => !inFlow && !cursor.IsBlankOrEnd(next),
            ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
            _ => true,
        };
    }

    /// <summary>One line of it: the offset behind its last character. Moves nothing.</summary>
    public static int FindEndOnLine(YamlCursor cursor, int offset, bool inFlow)
    {
        var last = offset;
        for (; offset < cursor.End; offset++)
        {
            var c = cursor.Content[offset];
            if (c is ' ' or '\t') continue;
            if (c == ':' && IsValueIndicator(cursor, offset, inFlow)) break;
            if (c == '#' && offset > 0 && cursor.Content[offset - 1] is ' ' or '\t') break;
            if (YamlLines.IsBreak(c) || (inFlow && c is ',' or '?' or '[' or ']' or '{' or '}')) break;
            last = offset + 1;
        }
        return last;
    }

    public static bool IsValueIndicator(YamlCursor cursor, int colon, bool inFlow) =>
        cursor.At(colon) == ':' && (cursor.IsBlankOrEnd(colon + 1) || (inFlow && cursor.At(colon + 1) is ',' or '[' or ']' or '{' or '}'));

    /// <summary>The whole value; its further lines are indented deeper than <paramref name="indentation"/>.</summary>
    public static (TextSpan Span, string Value) Read(YamlCursor cursor, int indentation, bool inFlow)
    {
        var start = cursor.Position;
        var end = FindEndOnLine(cursor, start, inFlow);
        ReportTabs(cursor, start, end);
        cursor.Position = end;
        StringBuilder? longer = null;
        while (FindNextLine(cursor, indentation, inFlow) is { } next)
        {
            longer ??= new StringBuilder().Append(cursor.Content, start, end - start);
            LineFolding.Fold(cursor, SkipBlanksInLine(cursor, end), next, longer);
            cursor.MoveToLineOf(next, reportTabs: true);
            end = FindEndOnLine(cursor, next, inFlow);
            ReportTabs(cursor, next, end);
            longer.Append(cursor.Content, next, end - next);
            cursor.Position = end;
        }
        return (TextSpan.FromBounds(start, end), longer?.ToString() ?? cursor.Content[start..end]);
    }

    /// <summary>Where the value goes on behind the end of the line, if it does.</summary>
    private static int? FindNextLine(YamlCursor cursor, int indentation, bool inFlow)
    {
        var lineEnd = SkipBlanksInLine(cursor, cursor.Position);
        if (lineEnd >= cursor.End || !YamlLines.IsBreak(cursor.Content[lineEnd])) return null;
        var (offset, column) = cursor.PeekLine(lineEnd);
        if (column <= indentation || offset >= cursor.End || cursor.Content[offset] == '#') return null;
        if (!inFlow) return KeyLines.IsKey(cursor, offset) ? null : offset;
        var end = FindEndOnLine(cursor, offset, inFlow);
        // A key: what is missing is the comma before it.
        return end > offset && !IsValueIndicator(cursor, SkipBlanksInLine(cursor, end), inFlow) ? offset : null;
    }

    private static int SkipBlanksInLine(YamlCursor cursor, int offset)
    {
        while (cursor.At(offset) is ' ' or '\t') offset++;
        return offset;
    }

    public static void ReportTabs(YamlCursor cursor, int start, int end)
    {
        for (var tab = cursor.Content.IndexOf('\t', start, end - start); tab >= 0; tab = cursor.Content.IndexOf('\t', tab, end - tab))
        {
            var from = tab;
            while (tab < end && cursor.Content[tab] == '\t') tab++;
            cursor.Report.Tab(TextSpan.FromBounds(from, tab), " ");
        }
    }
}
