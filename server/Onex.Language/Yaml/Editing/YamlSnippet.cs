using System.Collections.Immutable;

namespace Onex.Language.Yaml.Editing;

/// <summary>Lines of YAML that are to be put into a document: written from column 0, and laid out anew as the document is.</summary>
internal sealed class YamlSnippet
{
    private readonly YamlDocument document;
    private readonly YamlNode root;

    private YamlSnippet(YamlDocument document, YamlNode root)
    {
        this.document = document;
        this.root = root;
    }

    /// <summary>Null for lines that are no YAML.</summary>
    public static YamlSnippet? Read(IEnumerable<string> lines)
    {
        var document = YamlReader.Read(string.Join('\n', lines));
        return document is { Root: { } root, Diagnostics.IsEmpty: true } ? new YamlSnippet(document, root) : null;
    }

    /// <summary>The value can only stand on lines of its own.</summary>
    public bool IsBlock => root is YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false };

    public bool IsMapping => root is YamlMapping;

    public bool IsList => root is YamlSequence;

    /// <summary>As written, for a value that stands on one line; otherwise with brackets.</summary>
    public string Inline => IsBlock || document.Text.LineCount > 1 ? FlowWriter.Write(root) : document.Text.Slice(root.Span);

    /// <summary>With brackets, so that it can stand inside of others.</summary>
    public string Flow => FlowWriter.Write(root);

    /// <summary>The entries as they stand between braces.</summary>
    public string FlowEntries => FlowWriter.WriteEntries(((YamlMapping)root).Entries);

    /// <summary>The lines of the block with its first part at a column.</summary>
    public ImmutableArray<string> LinesAt(int column, BlockStyle style)
    {
        var text = document.Text;
        var shifts = new int?[text.LineCount];
        Place(root, column, style, shifts);
        var comments = document.Comments.Select(comment => text.GetPosition(comment.Span.Start).Line).ToHashSet();
        var lines = new string[text.LineCount];
        // A comment belongs to what stands below it, a line of a longer value to what stands above.
        for (var line = text.LineCount - 2; line >= 0; line--)
        {
            if (comments.Contains(line)) shifts[line] ??= shifts[line + 1];
        }
        var shift = column;
        for (var line = 0; line < text.LineCount; line++)
        {
            shift = shifts[line] ?? shift;
            lines[line] = Shift(text.Slice(text.GetLine(line)), shift);
        }
        return [.. lines.Reverse().SkipWhile(line => line.Length == 0).Reverse()];
    }

    private static string Shift(string line, int shift)
    {
        var content = line.TrimStart(' ');
        return content.Length == 0 ? "" : new string(' ', Math.Max(0, line.Length - content.Length + shift)) + content;
    }

    private void Place(YamlNode node, int column, BlockStyle style, int?[] shifts)
    {
        var text = document.Text;
        var old = text.GetPosition(node.ContentSpan.Start).Character;
        switch (node)
        {
            case YamlMapping { IsFlow: false } mapping:
                foreach (var (key, value) in mapping.Entries)
                {
                    var line = SetShift(key.Span.Start, column - old, shifts);
                    if (text.GetPosition(value.ContentSpan.Start).Line == line) continue;
                    Place(value, column + (value is YamlSequence ? style.ListStep : style.Step), style, shifts);
                }
                break;
            case YamlSequence { IsFlow: false } sequence:
                foreach (var item in sequence.Items)
                {
                    var dash = DashOf(item, old);
                    var line = SetShift(dash, column - old, shifts);
                    var start = text.GetPosition(item.ContentSpan.Start);
                    Place(item, column + (start.Line == line ? start.Character - old : BlockEdits.DashWidth), style, shifts);
                }
                break;
        }
    }

    private int DashOf(YamlNode item, int column) => BlockEdits.FindDash(document.Text, item, column) ?? item.Span.Start;

    /// <summary>Gives the line.</summary>
    private int SetShift(int offset, int shift, int?[] shifts)
    {
        var line = document.Text.GetPosition(offset).Line;
        shifts[line] ??= shift;
        return line;
    }
}
