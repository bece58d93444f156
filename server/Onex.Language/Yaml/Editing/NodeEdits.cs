using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Editing;

/// <summary>Replaces the value behind a key or a dash, whichever way the old and the new one are written.</summary>
internal static class NodeEdits
{
    public static ImmutableArray<TextEdit> Replace(YamlDocument document, NodePlace place, YamlSnippet snippet)
    {
        var text = document.Text;
        if (NodeAnchors.AreIn(place.Node)) return [];
        if (place.Entry is null && place.Sequence is null) return ReplaceRoot(document, place.Node, snippet);
        if (place.InFlow || !snippet.IsBlock) return ReplaceInline(text, place, place.InFlow ? snippet.Flow : snippet.Inline);
        if (place.Entry is { } entry)
        {
            if (BlockEdits.EndOfColon(text, entry) is not { } colon || !EditedLines.BeginsBlock(text, entry.Key.Span.Start)) return [];
            var style = BlockStyle.Of(document, place.Node);
            var column = EditedLines.ColumnOf(text, entry.Key.Span.Start) + (snippet.IsList ? style.ListStep : style.Step);
            return ReplaceByLines(text, colon, place.Node, snippet.LinesAt(column, style));
        }
        var dashColumn = EditedLines.ColumnOf(text, place.Sequence!.ContentSpan.Start);
        if (BlockEdits.FindDash(text, place.Node, dashColumn) is not { } dash) return [];
        return ReplaceItem(text, dash, place.Node, snippet.LinesAt(dashColumn + BlockEdits.DashWidth, BlockStyle.Of(document, place.Node)));
    }

    /// <summary>What introduces the value: the end of the colon or the dash before it.</summary>
    private static int? IntroductionOf(SourceText text, NodePlace place)
    {
        if (place.Entry is { } entry) return BlockEdits.EndOfColon(text, entry);
        return BlockEdits.FindDash(text, place.Node, EditedLines.ColumnOf(text, place.Sequence!.ContentSpan.Start)) + 1;
    }

    private static ImmutableArray<TextEdit> ReplaceRoot(YamlDocument document, YamlNode node, YamlSnippet snippet)
    {
        var text = document.Text;
        if (!snippet.IsBlock) return [new TextEdit(node.Span, snippet.Inline)];
        if (!EditedLines.Before(text, node.Span.Start).IsEmpty || EditedLines.HasCommentBehind(text, node.Span.End))
            return [new TextEdit(node.Span, snippet.Flow)];
        return [new TextEdit(node.Span, string.Join(BlockStyle.LineBreakOf(text), snippet.LinesAt(0, BlockStyle.Of(document, null))))];
    }

    private static ImmutableArray<TextEdit> ReplaceInline(SourceText text, NodePlace place, string value)
    {
        var node = place.Node;
        if (place.InFlow && node.Span.Length > 0) return [new TextEdit(node.Span, value)];
        if (IntroductionOf(text, place) is not { } introduction) return [];
        if (node.Span.Length == 0) return [new TextEdit(new TextSpan(introduction, 0), " " + value)];
        var line = EditedLines.LineOf(text, introduction);
        if (EditedLines.LineOf(text, node.Span.Start) == line) return [new TextEdit(node.Span, value)];
        return
        [
            new TextEdit(new TextSpan(introduction, 0), " " + value),
            new TextEdit(TextSpan.FromBounds(EditedLines.EndOf(text, line), EndOfLines(text, node)), ""),
        ];
    }

    private static ImmutableArray<TextEdit> ReplaceByLines(SourceText text, int introduction, YamlNode node, ImmutableArray<string> lines)
    {
        var line = EditedLines.LineOf(text, introduction);
        var lineBreak = BlockStyle.LineBreakOf(text);
        var added = string.Concat(lines.Select(line => lineBreak + line));
        var startLine = EditedLines.LineOf(text, node.Span.Start);
        if (node.Span.Length == 0) return [new TextEdit(new TextSpan(EditedLines.EndOf(text, line), 0), added)];
        if (startLine > line) return [new TextEdit(TextSpan.FromBounds(EditedLines.EndOf(text, line), EndOfLines(text, node)), added)];
        return RemoveAndAdd(text, introduction, node, added);
    }

    private static ImmutableArray<TextEdit> ReplaceItem(SourceText text, int dash, YamlNode node, ImmutableArray<string> lines)
    {
        var lineBreak = BlockStyle.LineBreakOf(text);
        if (node.Span.Length == 0 || EditedLines.LineOf(text, node.Span.Start) > EditedLines.LineOf(text, dash))
            return ReplaceByLines(text, dash + 1, node, lines);
        if (EditedLines.HasCommentBehind(text, node.Span.End) || lines[0].TrimStart().StartsWith('#'))
            return RemoveAndAdd(text, dash + 1, node, string.Concat(lines.Select(line => lineBreak + line)));
        return [new TextEdit(node.Span, string.Join(lineBreak, lines).TrimStart(' '))];
    }

    /// <summary>Leaves the comment behind the value where it is, now behind the key.</summary>
    private static ImmutableArray<TextEdit> RemoveAndAdd(SourceText text, int introduction, YamlNode node, string added)
    {
        var end = EditedLines.EndOf(text, EditedLines.LineOf(text, node.Span.End));
        if (!EditedLines.HasCommentBehind(text, node.Span.End)) return [new TextEdit(TextSpan.FromBounds(introduction, end), added)];
        return [new TextEdit(TextSpan.FromBounds(introduction, node.Span.End), ""), new TextEdit(new TextSpan(end, 0), added)];
    }

    private static int EndOfLines(SourceText text, YamlNode node) => EditedLines.EndOf(text, EditedLines.LineOf(text, node.Span.End));
}
