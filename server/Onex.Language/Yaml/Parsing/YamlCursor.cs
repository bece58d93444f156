using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>
/// A place in the text that moves forward over blanks, comments and line breaks. It knows its column: a tab that indents, which is reported,
/// counts as many as it is mended to.
/// </summary>
internal sealed class YamlCursor
{
    private const int DefaultIndentation = 2;

    private readonly string content;
    private readonly int start;
    private readonly YamlReport report;
    private readonly List<YamlComment> comments = [];
    private int lineStart;
    private int tabExtra;
    private int tabWidth;
    private int reportedTab = -1;

    public YamlCursor(string content, int start, int end, YamlReport report)
    {
        this.content = content;
        this.start = start;
        this.report = report;
        lineStart = start;
        Position = start;
        End = end;
    }

    public string Content => content;

    /// <summary>Where the document ends.</summary>
    public int End { get; private set; }

    public int Position { get; set; }

    public YamlReport Report => report;

    public List<YamlComment> Comments => comments;

    public bool IsAtEnd => Position >= End;

    /// <summary>NUL at the end: the text itself has none.</summary>
    public char Current => Position < End ? content[Position] : '\0';

    public int Column => Position - lineStart + tabExtra;

    public int LineStart => lineStart;

    public char At(int offset) => offset < End ? content[offset] : '\0';

    public bool IsBreakOrEnd(int offset) => offset >= End || YamlLines.IsBreak(content[offset]);

    public bool IsBlankOrEnd(int offset) => offset >= End || content[offset] is ' ' or '\t' || YamlLines.IsBreak(content[offset]);

    /// <summary>An indicator, e.g. <c>-</c>, with a blank behind it.</summary>
    public bool IsIndicator(char indicator) => Current == indicator && IsBlankOrEnd(Position + 1);

    public int EndOfLine(int offset)
    {
        while (!IsBreakOrEnd(offset)) offset++;
        return offset;
    }

    /// <summary>Up to the end of the line or its comment, without the blanks before it.</summary>
    public int EndOfContent(int offset)
    {
        var last = offset;
        for (; !IsBreakOrEnd(offset); offset++)
        {
            var c = content[offset];
            if (c == '#' && offset > start && content[offset - 1] is ' ' or '\t') break;
            if (c is not (' ' or '\t')) last = offset + 1;
        }
        return last;
    }

    /// <summary>Leaves the rest of the line unread, but for its comment.</summary>
    public void SkipContent()
    {
        Position = EndOfContent(Position);
        SkipBlanksOnLine();
    }

    public void Stop() => Position = End = Math.Min(End, Position);

    /// <summary>Moves to the next content of this line, or behind its comment to its end.</summary>
    public void SkipBlanksOnLine()
    {
        while (Current is ' ' or '\t')
        {
            if (Current == '\t') SkipTabs(isIndentation: false);
            else Position++;
        }
        if (Current == '#' && MayPrecedeComment()) TakeComment();
    }

    /// <summary>Moves to the next content, on this line or a later one.</summary>
    public void SkipBlanks()
    {
        SkipBlanksOnLine();
        while (!IsAtEnd && YamlLines.IsBreak(Current))
        {
            Position += LengthOfBreak(Position);
            StartLine();
            SkipBlanksOnLine();
        }
    }

    /// <summary>Tells that the position was set to the start of a line.</summary>
    public void StartLine()
    {
        lineStart = Position;
        tabExtra = 0;
        while (Current is ' ' or '\t')
        {
            if (Current == '\t') SkipTabs(isIndentation: true);
            else Position++;
        }
    }

    /// <summary>Moves to the content of a later line.</summary>
    public void MoveToLineOf(int offset, bool reportTabs)
    {
        var line = offset;
        while (!YamlLines.IsBreak(content[line - 1])) line--;
        if (reportTabs)
        {
            while (Position < line)
            {
                if (Current is ' ' or '\t') SkipBlanksOnLine();
                else
                {
                    Position += LengthOfBreak(Position);
                    StartLine();
                }
            }
        }
        else
        {
            lineStart = line;
            tabExtra = 0;
        }
        Position = offset;
    }

    /// <summary>Goes back to a place on the current line, or to one on another line whose start and tabs are known.</summary>
    public void Restore(in Place place)
    {
        Position = place.Position;
        lineStart = place.LineStart;
        tabExtra = place.TabExtra;
    }

    public Place Save() => new(Position, lineStart, tabExtra);

    /// <summary>The column of the next line's content, and where that is; without moving and without reporting.</summary>
    public (int Offset, int Column) PeekLine(int lineEnd)
    {
        var offset = lineEnd;
        while (offset < End && YamlLines.IsBreak(content[offset]))
        {
            offset += LengthOfBreak(offset);
            var column = 0;
            while (At(offset) is ' ' or '\t')
            {
                column += content[offset] == '\t' ? TabWidth : 1;
                offset++;
            }
            if (!IsBreakOrEnd(offset)) return (offset, column);
        }
        return (End, -1);
    }

    public int LengthOfBreak(int offset) => content[offset] == '\r' && At(offset + 1) == '\n' ? 2 : 1;

    private int TabWidth => tabWidth > 0 ? tabWidth : tabWidth = FindIndentation();

    private bool MayPrecedeComment() => Position == start || content[Position - 1] is ' ' or '\t' or ',' or '[' or '{' || YamlLines.IsBreak(content[Position - 1]);

    private void TakeComment()
    {
        var from = Position;
        Position = EndOfLine(from);
        // A place may be read again.
        if (comments.Count > 0 && comments[^1].Span.Start >= from) return;
        comments.Add(new YamlComment(TextSpan.FromBounds(from, Position), content[(from + 1)..Position].Trim()));
    }

    private void SkipTabs(bool isIndentation)
    {
        var from = Position;
        while (Current == '\t') Position++;
        var count = Position - from;
        if (isIndentation) tabExtra += count * (TabWidth - 1);
        if (from <= reportedTab) return;
        reportedTab = from;
        report.Tab(TextSpan.FromBounds(from, Position), new string(' ', isIndentation ? count * TabWidth : 1));
    }

    private int SkipSpaces(int offset)
    {
        while (At(offset) == ' ') offset++;
        return offset;
    }

    private int FindIndentation()
    {
        for (var offset = start; offset < End; offset = EndOfLine(offset))
        {
            if (YamlLines.IsBreak(content[offset])) offset += LengthOfBreak(offset);
            var first = SkipSpaces(offset);
            if (first > offset && !IsBlankOrEnd(first) && content[first] != '#') return Math.Min(first - offset, 8);
        }
        return DefaultIndentation;
    }

    /// <summary>What it takes to come back.</summary>
    internal readonly record struct Place(int Position, int LineStart, int TabExtra);
}
