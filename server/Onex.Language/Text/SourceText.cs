namespace Onex.Language.Text;

/// <summary>
/// An immutable text with its lines. Lines end at LF, CRLF or a lone CR, as in LSP.
/// Offsets are UTF-16 code units from 0 to <see cref="Length"/>.
/// </summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    public SourceText(string content)
    {
        Content = content;
        lineStarts = FindLineStarts(content);
    }

    public string Content { get; }

    public int Length => Content.Length;

    public int LineCount => lineStarts.Length;

    /// <summary>Where a line begins.</summary>
    public int GetLineStart(int line) => lineStarts[line];

    /// <summary>The line, without its line break.</summary>
    public TextSpan GetLine(int line)
    {
        var start = lineStarts[line];
        var end = line + 1 < lineStarts.Length ? lineStarts[line + 1] : Content.Length;
        while (end > start && Content[end - 1] is '\n' or '\r') end--;
        return TextSpan.FromBounds(start, end);
    }

    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);

    public LinePosition GetPosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Content.Length);
        var found = Array.BinarySearch(lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line, offset - lineStarts[line]);
    }

    public LineRange GetRange(TextSpan span) => new(GetPosition(span.Start), GetPosition(span.End));

    /// <summary>The offset of a place; a character past the end of its line means the line's end, as LSP says.</summary>
    public int GetOffset(LinePosition position)
    {
        if (position.Line >= lineStarts.Length) return Content.Length;
        var line = GetLine(position.Line);
        return Math.Min(line.Start + position.Character, line.End);
    }

    /// <summary>The text after all <paramref name="edits"/>, which refer to this text and do not overlap.</summary>
    public SourceText Apply(IEnumerable<TextEdit> edits)
    {
        var result = new System.Text.StringBuilder();
        var position = 0;
        foreach (var edit in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            if (edit.Span.Start < position) throw new ArgumentException("The edits overlap.", nameof(edits));
            result.Append(Content, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }
        return new SourceText(result.Append(Content, position, Content.Length - position).ToString());
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
