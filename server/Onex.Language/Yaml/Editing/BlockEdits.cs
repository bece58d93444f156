using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Editing;

/// <summary>Edits of what is written on lines of its own.</summary>
internal static class BlockEdits
{
    /// <summary>A dash with its space.</summary>
    public const int DashWidth = 2;

    /// <summary>The dash that introduces an item of a list whose dashes stand at a column.</summary>
    public static int? FindDash(SourceText text, YamlNode item, int column)
    {
        for (var line = EditedLines.LineOf(text, item.Span.Start); line >= 0; line--)
        {
            var start = text.GetLineStart(line);
            var dash = start + column + (EditedLines.ColumnOf(text, start) < 0 ? 1 : 0);
            if (dash >= item.Span.Start && item.Span.Length > 0) continue;
            if (dash < text.GetLine(line).End && text.Content[dash] == '-' && EditedLines.BeginsBlock(text, dash)) return dash;
        }
        return null;
    }

    /// <summary>New lines behind a part of a block.</summary>
    public static TextEdit InsertAfter(SourceText text, int line, ImmutableArray<string> lines)
    {
        var lineBreak = BlockStyle.LineBreakOf(text);
        return new TextEdit(new TextSpan(EditedLines.EndOf(text, line), 0), string.Concat(lines.Select(added => lineBreak + added)));
    }

    /// <summary>Removes one of several parts of a block.</summary>
    /// <param name="start">Where the part begins: its key or its dash.</param>
    /// <param name="end">Where its text ends.</param>
    /// <param name="next">Where the part behind it begins.</param>
    public static ImmutableArray<TextEdit> Remove(SourceText text, YamlNode last, int start, int end, int? next)
    {
        var before = EditedLines.Before(text, start);
        var lastLine = EditedLines.LastLineOf(text, last, end, EditedLines.ColumnOf(text, start));
        if (before.TrimStart(' ').IsEmpty) return [new TextEdit(EditedLines.Whole(text, EditedLines.LineOf(text, start), lastLine), "")];
        if (next is null || !EditedLines.BeginsBlock(text, start)) return [];
        // It shares its line with a dash, which the next part takes over, together with the comments above it.
        var nextLine = EditedLines.LineOf(text, next.Value);
        var hasComments = Enumerable.Range(lastLine + 1, Math.Max(0, nextLine - lastLine - 1)).Any(line => !EditedLines.IsBlank(text, line));
        if (!hasComments) return [new TextEdit(TextSpan.FromBounds(start, next.Value), "")];
        var dashEnd = start - (before.Length - before.TrimEnd(' ').Length);
        return [new TextEdit(TextSpan.FromBounds(dashEnd, EditedLines.EndOf(text, lastLine)), "")];
    }

    /// <summary>Behind the colon of a key that stands on one line with it; null for a key that has none there.</summary>
    public static int? EndOfColon(SourceText text, YamlEntry entry)
    {
        var position = entry.Key.Span.End;
        while (position < text.Length && text.Content[position] is ' ' or '\t') position++;
        return position < text.Length && text.Content[position] == ':' ? position + 1 : null;
    }
}
