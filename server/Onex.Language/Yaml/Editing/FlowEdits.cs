using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Editing;

/// <summary>Edits of what is written between brackets or braces.</summary>
internal static class FlowEdits
{
    /// <summary>Removes one part together with the comma that separated it.</summary>
    /// <param name="previousEnd">Where the part before it ends.</param>
    /// <param name="next">Where the part behind it begins.</param>
    /// <param name="limit">Where the closing bracket stands.</param>
    public static ImmutableArray<TextEdit> Remove(SourceText text, TextSpan part, int? previousEnd, int? next, int limit)
    {
        var comma = FindComma(text.Content, part.End, limit);
        var end = comma + 1 ?? part.End;
        if (StandsOnItsOwnLines(text, part.Start, end))
        {
            var lines = EditedLines.Whole(text, EditedLines.LineOf(text, part.Start), EditedLines.LineOf(text, end));
            return [new TextEdit(lines, "")];
        }
        if (next is { } following && comma is not null && IsWhiteSpace(text, end, following))
            return [new TextEdit(TextSpan.FromBounds(part.Start, following), "")];
        if (comma is null && previousEnd is { } previous && FindComma(text.Content, previous, part.Start) is { } before && IsWhiteSpace(text, before + 1, part.Start))
            return [new TextEdit(TextSpan.FromBounds(before, part.End), "")];
        return [new TextEdit(TextSpan.FromBounds(part.Start, end), "")];
    }

    /// <summary>Adds parts behind the last one, or into empty brackets.</summary>
    public static TextEdit Insert(SourceText text, YamlNode collection, int? previousEnd, string added)
    {
        if (previousEnd is not { } previous)
        {
            var start = collection.ContentSpan.Start + 1;
            return new TextEdit(new TextSpan(start, 0), text.Content[start] == '#' ? added + " " : added);
        }
        var gap = text.Content[previous - 1] == ':' ? " " : "";
        return new TextEdit(new TextSpan(previous, 0), $"{gap}, {added}");
    }

    private static int? FindComma(string text, int position, int limit)
    {
        while (position < limit)
        {
            if (text[position] == ',') return position;
            if (text[position] == '#') position = YamlLines.EndOfLine(text, position);
            else if (char.IsWhiteSpace(text[position])) position++;
            else return null;
        }
        return null;
    }

    private static bool StandsOnItsOwnLines(SourceText text, int start, int end)
    {
        if (!EditedLines.Before(text, start).TrimStart().IsEmpty) return false;
        var behind = text.Content.AsSpan(end..EditedLines.EndOf(text, EditedLines.LineOf(text, end))).TrimStart();
        return behind.IsEmpty || behind[0] == '#';
    }

    private static bool IsWhiteSpace(SourceText text, int start, int end) => text.Content.AsSpan(start, end - start).IsWhiteSpace();
}
