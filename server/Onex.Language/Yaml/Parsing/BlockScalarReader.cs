using System.Text;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>Reads texts behind <c>|</c> and <c>&gt;</c>. One reader reads one text.</summary>
internal sealed class BlockScalarReader
{
    private readonly YamlCursor cursor;
    private readonly int indentation;
    private readonly StringBuilder value = new();
    private readonly StringBuilder breaks = new();
    private int offset;
    private int lineStart;

    private BlockScalarReader(YamlCursor cursor, int indentation)
    {
        this.cursor = cursor;
        this.indentation = indentation;
    }

    /// <summary>The span ends with the last line that is not blank. The cursor is left at the line break behind it.</summary>
    /// <param name="indentation">Of what the text belongs to: its lines are indented deeper.</param>
    public static (TextSpan Span, string Value) Read(YamlCursor cursor, int indentation)
    {
        var start = cursor.Position;
        var isFolded = cursor.Current == '>';
        var (chomping, increment) = ReadHeader(cursor);
        var end = cursor.Position;
        cursor.SkipBlanksOnLine();
        if (!cursor.IsBreakOrEnd(cursor.Position))
        {
            cursor.Report.Syntax(TextSpan.FromBounds(cursor.Position, cursor.EndOfContent(cursor.Position)), YamlMessages.TextInHeader);
            cursor.SkipContent();
        }
        if (cursor.Comments is [.., var comment] && comment.Span.End == cursor.Position) end = cursor.Position;
        var reader = new BlockScalarReader(cursor, indentation);
        if (!cursor.IsAtEnd) end = reader.ReadLines(increment, isFolded, chomping) ?? end;
        return (TextSpan.FromBounds(start, end), reader.value.ToString());
    }

    private static (char Chomping, int Increment) ReadHeader(YamlCursor cursor)
    {
        cursor.Position++;
        var (chomping, increment) = ('\0', 0);
        while (true)
        {
            if (cursor.Current is '+' or '-' && chomping == '\0') chomping = cursor.Current;
            else if (cursor.Current is >= '1' and <= '9' && increment == 0) increment = cursor.Current - '0';
            else return (chomping, increment);
            cursor.Position++;
        }
    }

    /// <summary>Gives the end of the last line that is not blank.</summary>
    private int? ReadLines(int increment, bool isFolded, char chomping)
    {
        offset = lineStart = cursor.Position + cursor.LengthOfBreak(cursor.Position);
        var minimum = Math.Max(indentation + 1, 1);
        var column = increment > 0 ? minimum + increment - 1 : Math.Max(minimum, SkipLeadingBreaks());
        if (increment > 0) SkipBreaks(column);
        int? last = null;
        var lineBreak = "";
        var isReported = false;
        var wasPlain = false;
        while (offset < cursor.End && (offset - lineStart == column || IsMisplaced(ref isReported)))
        {
            var isPlain = cursor.Content[offset] is not (' ' or '\t');
            if (lineBreak.Length > 0 && (!isFolded || lineBreak != "\n" || !wasPlain || !isPlain)) value.Append(lineBreak);
            else if (lineBreak.Length > 0 && breaks.Length == 0) value.Append(' ');
            value.Append(breaks);
            breaks.Clear();
            var end = cursor.EndOfLine(offset);
            value.Append(cursor.Content, offset, end - offset);
            cursor.Position = end;
            last = EndOfText(end) ?? last;
            wasPlain = isPlain;
            lineBreak = end < cursor.End ? LineFolding.Break(cursor.Content[end]).ToString() : "";
            if (lineBreak.Length == 0) break;
            offset = lineStart = end + cursor.LengthOfBreak(end);
            SkipBreaks(column);
        }
        if (chomping != '-') value.Append(lineBreak);
        if (chomping == '+') value.Append(breaks);
        return last;
    }

    /// <summary>Blank lines before the text, which may be indented deeper than the minimum. Gives the largest indentation.</summary>
    private int SkipLeadingBreaks()
    {
        var largest = 0;
        while (offset < cursor.End && (cursor.Content[offset] == ' ' || YamlLines.IsBreak(cursor.Content[offset])))
        {
            if (cursor.Content[offset] == ' ') offset++;
            else TakeBreak();
            largest = Math.Max(largest, offset - lineStart);
        }
        return largest;
    }

    private void SkipBreaks(int column)
    {
        while (true)
        {
            while (offset - lineStart < column && cursor.At(offset) == ' ') offset++;
            if (offset >= cursor.End || !YamlLines.IsBreak(cursor.Content[offset])) return;
            TakeBreak();
        }
    }

    private void TakeBreak()
    {
        breaks.Append(LineFolding.Break(cursor.Content[offset]));
        offset += cursor.LengthOfBreak(offset);
        lineStart = offset;
    }

    /// <summary>A line that is indented too little for the text, and too much for anything else.</summary>
    private bool IsMisplaced(ref bool isReported)
    {
        if (cursor.Content[offset] == '#' || cursor.PeekLine(cursor.Position).Column <= indentation) return false;
        var from = offset;
        if (cursor.Content[offset] == '\t')
        {
            while (cursor.At(offset) == '\t') offset++;
            cursor.Report.Tab(TextSpan.FromBounds(from, offset), "  ");
        }
        else if (!isReported) cursor.Report.Syntax(TextSpan.FromBounds(from, cursor.EndOfContent(from)), YamlMessages.Indentation);
        isReported = true;
        return offset < cursor.End && !YamlLines.IsBreak(cursor.Content[offset]);
    }

    private int? EndOfText(int end)
    {
        while (end > offset && cursor.Content[end - 1] == ' ') end--;
        return end > offset ? end : null;
    }
}
