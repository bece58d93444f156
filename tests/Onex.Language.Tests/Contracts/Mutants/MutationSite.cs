using System.Globalization;
using Onex.Language.Contracts;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>
/// A sound contract file in which a defect is made. Places are named by paths such as <c>handler_routing.handlers[0].operation</c>.
/// Each method gives null where the file has no such place; <c>⟦…⟧</c> in a new text marks where the diagnostic must be.
/// </summary>
public sealed class MutationSite(string content)
{
    private readonly ContractDocument contract = new(content);

    public ContractDocument Contract => contract;

    public YamlNode? Find(string path) => FindEntry(path)?.Value ?? FindItem(path);

    /// <summary>Puts another text in the place of a value as written. Without marks the whole new value is expected.</summary>
    public Mutant? Replace(string path, string text) => Find(path) is { } node && node.ContentSpan.Length > 0 ? Put(node.ContentSpan, Marked(text)) : null;

    /// <summary>Renames a key; the new key is expected.</summary>
    public Mutant? Rename(string path, string name) => FindEntry(path) is { } entry ? Put(entry.Key.ContentSpan, Marked(name)) : null;

    /// <summary>Takes a key out with all its lines; <paramref name="expected"/> tells where the diagnostic must be in what is left.</summary>
    public Mutant? Remove(string path, Func<ContractDocument, TextSpan?> expected)
    {
        if (FindEntry(path) is not { } entry) return null;
        var (start, end) = LinesOf(entry.Span);
        var text = content.Remove(start, end - start);
        return expected(new ContractDocument(text)) is { } span ? new Mutant(text, span) : null;
    }

    /// <summary>Puts a line behind a key's lines, at the key's indentation.</summary>
    public Mutant? InsertAfter(string path, string line) => FindEntry(path) is { } entry ? Insert(LinesOf(entry.Span).End, ColumnOf(entry.Key.Span), line) : null;

    /// <summary>Puts a line before a key, at the key's indentation.</summary>
    public Mutant? InsertBefore(string path, string line) => FindEntry(path) is { } entry ? Insert(LinesOf(entry.Span).Start, ColumnOf(entry.Key.Span), line) : null;

    /// <summary>Puts lines to the end of the file.</summary>
    public Mutant Append(string lines) => Put(new TextSpan(content.Length, 0), content.EndsWith('\n') ? lines + "\n" : "\n" + lines + "\n");

    /// <summary>Any edit: <paramref name="marked"/> in the place of <paramref name="span"/>.</summary>
    public Mutant Put(TextSpan span, string marked)
    {
        var from = marked.IndexOf('⟦', StringComparison.Ordinal);
        var to = marked.IndexOf('⟧', StringComparison.Ordinal) - 1;
        if (from < 0) throw new ArgumentException("Mark with ⟦…⟧ where the diagnostic must be.", nameof(marked));
        var text = content[..span.Start] + marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal) + content[span.End..];
        return new Mutant(text, TextSpan.FromBounds(span.Start + from, span.Start + to));
    }

    private static string Marked(string text) => text.Contains('⟦', StringComparison.Ordinal) ? text : $"⟦{text}⟧";

    private Mutant Insert(int offset, int column, string line)
    {
        var indented = string.Join('\n', line.Split('\n').Select(l => new string(' ', column) + l));
        var breakBefore = offset > 0 && content[offset - 1] != '\n' ? "\n" : "";
        return Put(new TextSpan(offset, 0), breakBefore + indented + "\n");
    }

    private (int Start, int End) LinesOf(TextSpan span)
    {
        var text = contract.Text;
        var last = text.GetPosition(span.End).Line;
        return (text.GetLineStart(text.GetPosition(span.Start).Line), last + 1 < text.LineCount ? text.GetLineStart(last + 1) : text.Length);
    }

    private int ColumnOf(TextSpan span) => contract.Text.GetPosition(span.Start).Character;

    public YamlEntry? FindEntry(string path)
    {
        var dot = path.LastIndexOf('.');
        var parent = dot < 0 ? contract.Root : Find(path[..dot])?.Resolved;
        return (parent as YamlMapping)?.Find(path[(dot + 1)..]);
    }

    private YamlNode? FindItem(string path)
    {
        if (!path.EndsWith(']')) return null;
        var bracket = path.LastIndexOf('[');
        var index = int.Parse(path[(bracket + 1)..^1], CultureInfo.InvariantCulture);
        return Find(path[..bracket])?.Resolved is YamlSequence list && index < list.Items.Length ? list.Items[index] : null;
    }
}
