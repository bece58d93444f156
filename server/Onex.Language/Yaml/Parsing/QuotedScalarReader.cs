using System.Text;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>Reads values in quotes.</summary>
internal static class QuotedScalarReader
{
    private const string Breaks = "\n\r\u0085\u2028\u2029";

    /// <param name="indentation">Further lines of the value are indented deeper than this; a key that is not shows that a quote is not closed.</param>
    public static (TextSpan Span, string Value) Read(YamlCursor cursor, int indentation, ScalarRole role)
    {
        var start = cursor.Position;
        var quote = cursor.Current;
        var rest = cursor.Content.AsSpan(start + 1, cursor.End - start - 1);
        var stop = quote == '"' ? rest.IndexOfAny("\"\\" + Breaks) : rest.IndexOfAny("'" + Breaks);
        if (stop >= 0 && rest[stop] == quote && (quote == '"' || cursor.At(start + stop + 2) != quote))
        {
            cursor.Position = start + stop + 2;
            return (TextSpan.FromBounds(start, cursor.Position), rest[..stop].ToString());
        }
        var value = new StringBuilder();
        if (ReadTo(cursor, start, indentation, role, value) is not { } end) return ReadUnclosed(cursor, role);
        cursor.Position = end;
        return (TextSpan.FromBounds(start, end), value.ToString());
    }

    /// <summary>Where the value ends; null when it is not closed. Moves the cursor only from line to line.</summary>
    private static int? ReadTo(YamlCursor cursor, int start, int indentation, ScalarRole role, StringBuilder value)
    {
        var place = cursor.Save();
        var quote = cursor.Current;
        var escapes = new List<TextSpan>();
        var offset = start + 1;
        var isOnFirstLine = true;
        int? misplaced = null;
        while (offset < cursor.End)
        {
            var c = cursor.Content[offset];
            if (c == quote && quote == '\'' && cursor.At(offset + 1) == '\'')
            {
                value.Append('\'');
                offset += 2;
            }
            else if (c == quote)
            {
                if (!isOnFirstLine && !MayEnd(cursor, offset + 1, role)) break;
                Report(cursor, escapes, misplaced);
                return offset + 1;
            }
            else if (c == '\\' && quote == '"' && !cursor.IsBreakOrEnd(offset + 1))
            {
                var length = Escapes.Read(cursor, offset, value);
                if (length < 0) escapes.Add(new TextSpan(offset, -length));
                offset += Math.Abs(length);
            }
            else if (YamlLines.IsBreak(c) || c is ' ' or '\t' || (c == '\\' && quote == '"'))
            {
                if (ReadBlanks(cursor, offset, indentation, value, ref misplaced) is not { } next) break;
                isOnFirstLine &= cursor.LineStart == place.LineStart;
                offset = next;
            }
            else
            {
                value.Append(c);
                offset++;
            }
        }
        cursor.Restore(place);
        return null;
    }

    /// <summary>Blanks stay, line breaks are folded together with the blanks around them. Null where the next line does not belong to the value.</summary>
    private static int? ReadBlanks(YamlCursor cursor, int offset, int indentation, StringBuilder value, ref int? misplaced)
    {
        var isEscaped = cursor.Content[offset] == '\\';
        var lineEnd = isEscaped ? offset + 1 : offset;
        while (cursor.At(lineEnd) is ' ' or '\t') lineEnd++;
        if (lineEnd >= cursor.End) return null;
        if (!YamlLines.IsBreak(cursor.Content[lineEnd]))
        {
            value.Append(cursor.Content, offset, lineEnd - offset);
            return lineEnd;
        }
        var (next, column) = cursor.PeekLine(lineEnd);
        if (next >= cursor.End || (column <= indentation && BeginsPart(cursor, next))) return null;
        misplaced ??= column <= indentation ? next : null;
        if (isEscaped) LineFolding.Breaks(cursor, lineEnd + cursor.LengthOfBreak(lineEnd), next, value);
        else LineFolding.Fold(cursor, lineEnd, next, value);
        cursor.MoveToLineOf(next, reportTabs: false);
        return next;
    }

    /// <summary>A line that is no part of a value, where it is not indented as one.</summary>
    private static bool BeginsPart(YamlCursor cursor, int offset) =>
        cursor.Content[offset] == '#' || (cursor.Content[offset] is '-' or '?' && cursor.IsBlankOrEnd(offset + 1)) || KeyLines.IsKey(cursor, offset);

    private static bool MayEnd(YamlCursor cursor, int offset, ScalarRole role)
    {
        if (cursor.IsBreakOrEnd(offset)) return true;
        while (cursor.At(offset) is ' ' or '\t') offset++;
        return cursor.IsBreakOrEnd(offset) || cursor.Content[offset] == '#' || (role == ScalarRole.Part && cursor.Content[offset] is ',' or ']' or '}' or ':');
    }

    /// <summary>Of a value that is not closed, what stands on its line.</summary>
    private static (TextSpan Span, string Value) ReadUnclosed(YamlCursor cursor, ScalarRole role)
    {
        var start = cursor.Position;
        var quote = cursor.Current;
        var lineEnd = cursor.EndOfContent(start);
        var end = lineEnd;
        if (role == ScalarRole.Part)
        {
            while (end > start + 1 && cursor.Content[end - 1] is ']' or '}' or ',' or ' ') end--;
        }
        var value = cursor.Content[(start + 1)..end];
        // A key would lack its colon, and brackets what closes them.
        var isOnlyMistake = role == ScalarRole.Part ? end < lineEnd : role == ScalarRole.Value;
        var isPlain = quote == '\'' ? !value.Contains('\'', StringComparison.Ordinal) : !value.Contains('\\', StringComparison.Ordinal);
        cursor.Report.Syntax(
            TextSpan.FromBounds(start, end),
            YamlMessages.UnclosedQuote,
            isPlain && isOnlyMistake ? [YamlFixes.Insert("Close the quote", end, quote.ToString())] : []);
        cursor.Position = end;
        return (TextSpan.FromBounds(start, end), value);
    }

    /// <summary>One mistake, however many backslashes it has.</summary>
    private static void Report(YamlCursor cursor, List<TextSpan> escapes, int? misplaced)
    {
        if (misplaced is { } line) cursor.Report.Syntax(TextSpan.FromBounds(line, cursor.EndOfContent(line)), YamlMessages.Indentation);
        if (escapes.Count == 0) return;
        var edits = escapes.Select(escape => new TextEdit(new TextSpan(escape.Start, 0), "\\"));
        cursor.Report.Syntax(escapes[0], YamlMessages.Escape, new CodeFix("Write the backslash twice", true, [.. edits]));
    }
}
