using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Editing;

/// <summary>
/// Small changes of a document that keep its comments, order, indentation, quoting and line endings. Each gives edits of
/// <see cref="YamlDocument.Text"/>, and none where the change cannot be made safely (a node that others refer to by an alias, a key
/// written with <c>?</c>): a fix without edits is not to be offered. Lines to insert are written as block YAML from column 0 with
/// an indentation of 2, and are laid out as the document is.
/// </summary>
public static class YamlEdits
{
    private static readonly string[] EmptyMapping = ["{}"];
    private static readonly string[] EmptyList = ["[]"];

    /// <summary>
    /// Gives a scalar another text in its own style; quoted where it would not be read as this text otherwise. A plain number, boolean
    /// or date stays plain where the new text is of the same type.
    /// </summary>
    public static ImmutableArray<TextEdit> ReplaceScalar(YamlDocument document, YamlScalar scalar, string newText)
    {
        var place = NodePlace.Find(document, scalar);
        if (place is null) return [];
        var inFlow = place.InFlow;
        if (scalar.Span.Length == 0)
        {
            var snippet = YamlSnippet.Read([ScalarWriter.Write(newText, YamlScalarStyle.Plain, YamlScalarKind.Text, inFlow)]);
            return snippet is null ? [] : NodeEdits.Replace(document, place, snippet);
        }
        var isBlock = scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded;
        var written = (isBlock ? BlockTextWriter.Write(document.Text, scalar, newText) : null) ?? ScalarWriter.Write(newText, scalar.Style, scalar.Kind, inFlow);
        return [new TextEdit(scalar.ContentSpan, written)];
    }

    /// <summary>Gives a key another name; its value stays.</summary>
    public static ImmutableArray<TextEdit> RenameKey(YamlDocument document, YamlEntry entry, string name) =>
        entry.Key is YamlScalar { Span.Length: > 0 } key ? ReplaceScalar(document, key, name) : [];

    /// <summary>Puts another value behind a key: a block on lines of its own, or one line with a scalar or a flow collection.</summary>
    public static ImmutableArray<TextEdit> ReplaceValue(YamlDocument document, YamlEntry entry, IReadOnlyList<string> lines) =>
        NodePlace.Find(document, entry.Value) is { } place && YamlSnippet.Read(lines) is { } snippet ? NodeEdits.Replace(document, place, snippet) : [];

    /// <summary>Takes a key with its value and their comments away. A mapping whose only key it is becomes <c>{}</c>.</summary>
    public static ImmutableArray<TextEdit> RemoveEntry(YamlDocument document, YamlMapping mapping, YamlEntry entry)
    {
        var index = IndexOf(mapping.Entries, entry);
        var place = NodePlace.Find(document, mapping);
        if (index < 0 || place is null || NodeAnchors.AreIn(entry.Key) || NodeAnchors.AreIn(entry.Value)) return [];
        if (mapping.Entries.Length == 1 && !mapping.IsFlow) return NodeEdits.Replace(document, place, YamlSnippet.Read(EmptyMapping)!);
        int? next = index + 1 < mapping.Entries.Length ? mapping.Entries[index + 1].Span.Start : null;
        if (!mapping.IsFlow) return BlockEdits.Remove(document.Text, entry.Value, entry.Span.Start, entry.Span.End, next);
        return FlowEdits.Remove(document.Text, entry.Span, index > 0 ? mapping.Entries[index - 1].Span.End : null, next, mapping.Span.End - 1);
    }

    /// <summary>Takes an item with its comments away. A list whose only item it is becomes <c>[]</c>.</summary>
    public static ImmutableArray<TextEdit> RemoveItem(YamlDocument document, YamlSequence sequence, YamlNode item)
    {
        var index = IndexOf(sequence.Items, item);
        var place = NodePlace.Find(document, sequence);
        if (index < 0 || place is null || NodeAnchors.AreIn(item)) return [];
        if (sequence.Items.Length == 1 && !sequence.IsFlow) return NodeEdits.Replace(document, place, YamlSnippet.Read(EmptyList)!);
        var following = index + 1 < sequence.Items.Length ? sequence.Items[index + 1] : null;
        if (sequence.IsFlow)
            return FlowEdits.Remove(document.Text, item.Span, index > 0 ? sequence.Items[index - 1].Span.End : null, following?.Span.Start, sequence.Span.End - 1);
        var column = EditedLines.ColumnOf(document.Text, sequence.ContentSpan.Start);
        if (BlockEdits.FindDash(document.Text, item, column) is not { } dash) return [];
        var next = following is null ? null : BlockEdits.FindDash(document.Text, following, column);
        return BlockEdits.Remove(document.Text, item, dash, Math.Max(item.Span.End, dash + 1), next);
    }

    /// <summary>Adds entries to a mapping, behind a key with its comments, before the blank lines that follow.</summary>
    /// <param name="mapping">A mapping, a value that is left out, which becomes one, or null for a document without content.</param>
    /// <param name="afterKey">Null, or a key that does not stand there, for the end.</param>
    /// <param name="lines">One or more entries.</param>
    public static ImmutableArray<TextEdit> InsertEntry(YamlDocument document, YamlNode? mapping, string? afterKey, IReadOnlyList<string> lines)
    {
        if (YamlSnippet.Read(lines) is not { IsMapping: true } snippet) return [];
        if (mapping is null) return document.Root is null ? AppendRoot(document.Text, snippet) : [];
        if (NodePlace.Find(document, mapping) is not { } place) return [];
        if (mapping is not YamlMapping { Entries.IsEmpty: false } found) return Fill(document, place, snippet, mapping is YamlMapping);
        var previous = (afterKey is null ? null : found.Find(afterKey)) ?? found.Entries[^1];
        if (found.IsFlow) return [FlowEdits.Insert(document.Text, found, previous.Span.End, snippet.FlowEntries)];
        var start = found.ContentSpan.Start;
        if (place.InFlow || !EditedLines.BeginsBlock(document.Text, start)) return [];
        var column = EditedLines.ColumnOf(document.Text, start);
        var line = EditedLines.LastLineOf(document.Text, previous.Value, previous.Span.End, column);
        return [BlockEdits.InsertAfter(document.Text, line, snippet.LinesAt(column, BlockStyle.Of(document, found)))];
    }

    /// <summary>Adds an item at the end of a list.</summary>
    /// <param name="sequence">A list, or a value that is left out, which becomes one.</param>
    /// <param name="lines">The item without its dash.</param>
    public static ImmutableArray<TextEdit> AppendItem(YamlDocument document, YamlNode sequence, IReadOnlyList<string> lines)
    {
        var item = lines.Select((line, index) => index == 0 ? "- " + line : line.Length == 0 ? "" : "  " + line);
        if (YamlSnippet.Read(item) is not { IsList: true } snippet || NodePlace.Find(document, sequence) is not { } place) return [];
        if (sequence is not YamlSequence { Items.IsEmpty: false } found) return Fill(document, place, snippet, sequence is YamlSequence);
        if (found.IsFlow) return [FlowEdits.Insert(document.Text, found, found.Items[^1].Span.End, snippet.Flow[1..^1])];
        var column = EditedLines.ColumnOf(document.Text, found.ContentSpan.Start);
        if (!EditedLines.BeginsBlock(document.Text, found.ContentSpan.Start)) return [];
        var line = EditedLines.LastLineOf(document.Text, found.Items[^1], found.Span.End, column);
        return [BlockEdits.InsertAfter(document.Text, line, snippet.LinesAt(column, BlockStyle.Of(document, found)))];
    }

    /// <summary>By identity: equal nodes may stand in several places.</summary>
    private static int IndexOf<T>(ImmutableArray<T> parts, T part)
        where T : class
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (ReferenceEquals(parts[i], part)) return i;
        }
        return -1;
    }

    /// <summary>Into empty brackets, or where a value is left out.</summary>
    private static ImmutableArray<TextEdit> Fill(YamlDocument document, NodePlace place, YamlSnippet snippet, bool hasBrackets)
    {
        if (!hasBrackets && place.Node is not YamlScalar { IsNull: true }) return [];
        if (hasBrackets && document.Text.Slice(place.Node.Span).Contains('#', StringComparison.Ordinal))
            return [FlowEdits.Insert(document.Text, place.Node, null, snippet.Flow[1..^1])];
        return NodeEdits.Replace(document, place, snippet);
    }

    private static ImmutableArray<TextEdit> AppendRoot(SourceText text, YamlSnippet snippet)
    {
        var lineBreak = BlockStyle.LineBreakOf(text);
        var lines = string.Join(lineBreak, snippet.LinesAt(0, BlockStyle.Default)) + lineBreak;
        var endsWithBreak = text.GetLine(text.LineCount - 1).Length == 0 || text.Content is "\uFEFF";
        return [new TextEdit(new TextSpan(text.Length, 0), endsWithBreak ? lines : lineBreak + lines)];
    }
}
