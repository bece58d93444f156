using Onex.Language.Text;

namespace Onex.Language.Yaml.Editing;

/// <summary>Questions about the lines that nodes stand on.</summary>
internal static class EditedLines
{
    private const char ByteOrderMark = '\uFEFF';

    public static int LineOf(SourceText text, int offset) => text.GetPosition(offset).Line;

    /// <summary>As YAML counts it: a byte order mark takes no column.</summary>
    public static int ColumnOf(SourceText text, int offset)
    {
        var position = text.GetPosition(offset);
        return position.Line == 0 && text.Content[0] == ByteOrderMark ? position.Character - 1 : position.Character;
    }

    /// <summary>What stands on the line before an offset, without the byte order mark.</summary>
    public static ReadOnlySpan<char> Before(SourceText text, int offset) =>
        text.Content.AsSpan(text.GetLineStart(LineOf(text, offset))..offset).TrimStart(ByteOrderMark);

    /// <summary>Nothing but dashes and spaces stands before it.</summary>
    public static bool BeginsBlock(SourceText text, int offset) => Before(text, offset).TrimStart(" -").IsEmpty;

    public static bool IsBlank(SourceText text, int line) => ContentOf(text, line).IsEmpty;

    /// <summary>
    /// The last line that belongs to a part of a block: the one that its text ends on, and behind it the comments that are indented deeper
    /// than the part itself.
    /// </summary>
    public static int LastLineOf(SourceText text, YamlNode last, int end, int column)
    {
        var line = LineOf(text, end);
        if (KeepsBlankLines(text, last))
        {
            while (line + 1 < text.LineCount && IsBlank(text, line + 1) && text.GetLineStart(line + 1) < text.Length) line++;
        }
        for (var next = line + 1; next < text.LineCount; next++)
        {
            var content = ContentOf(text, next);
            if (content.IsEmpty) continue;
            if (content[0] != '#' || text.GetLine(next).Length - content.Length <= column) break;
            line = next;
        }
        return line;
    }

    /// <summary>Whole lines with their breaks. At the end of a text without a final line break the break before goes instead.</summary>
    public static TextSpan Whole(SourceText text, int first, int last)
    {
        var start = text.GetLineStart(first);
        if (start == 0 && text.Length > 0 && text.Content[0] == ByteOrderMark) start = 1;
        if (last + 1 < text.LineCount) return TextSpan.FromBounds(start, text.GetLineStart(last + 1));
        return TextSpan.FromBounds(first > 0 ? text.GetLine(first - 1).End : start, text.Length);
    }

    public static int EndOf(SourceText text, int line) => text.GetLine(line).End;

    /// <summary>A comment stands behind this offset on its line.</summary>
    public static bool HasCommentBehind(SourceText text, int offset) =>
        text.Content.AsSpan(offset..EndOf(text, LineOf(text, offset))).TrimStart() is ['#', ..];

    private static ReadOnlySpan<char> ContentOf(SourceText text, int line)
    {
        var span = text.GetLine(line);
        return text.Content.AsSpan(span.Start, span.Length).TrimStart(" \t");
    }

    /// <summary>The node ends with a block text whose trailing blank lines are part of its value.</summary>
    private static bool KeepsBlankLines(SourceText text, YamlNode node) => node switch
    {
        YamlMapping { IsFlow: false, Entries: [.., var entry] } => KeepsBlankLines(text, entry.Value),
        YamlSequence { IsFlow: false, Items: [.., var item] } => KeepsBlankLines(text, item),
        YamlScalar { Style: YamlScalarStyle.Literal or YamlScalarStyle.Folded } scalar =>
            text.Content.AsSpan(scalar.ContentSpan.Start, Math.Min(3, scalar.ContentSpan.Length)).Contains('+'),
        _ => false,
    };
}
