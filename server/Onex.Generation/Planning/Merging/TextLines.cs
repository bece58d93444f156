using System.Collections.Immutable;
using System.Text;

namespace Onex.Generation.Planning.Merging;

/// <summary>A text file as its author writes it: byte order mark, line ends, and lines that keep their own line end.</summary>
/// <param name="LineEnd">The one most of its lines have; "\n" for a text of one line.</param>
internal sealed record TextLines(bool HasByteOrderMark, string LineEnd, ImmutableArray<string> Lines)
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The lines as they are compared: without regard to how they end, but with regard to whether they end.</summary>
    public ImmutableArray<string> Keys { get; } = [.. Lines.Select(KeyOf)];

    /// <summary>Null where the bytes are no UTF-8 text, so that nothing can be said about lines.</summary>
    public static TextLines? TryRead(FileContent content) =>
        content.TryGetText() is { } text && !text.Contains('\0', StringComparison.Ordinal) ? Of(text) : null;

    public static TextLines Of(string text)
    {
        var hasByteOrderMark = text.StartsWith(ByteOrderMark);
        var lines = Split(hasByteOrderMark ? text[1..] : text);
        var windows = lines.Count(l => l.EndsWith("\r\n", StringComparison.Ordinal));
        return new TextLines(hasByteOrderMark, windows * 2 > lines.Count(l => l.EndsWith('\n')) ? "\r\n" : "\n", lines);
    }

    public bool SaysTheSameAs(TextLines other) => Keys.AsSpan().SequenceEqual(other.Keys.AsSpan());

    /// <summary>A line of another text, ended as this text ends its lines.</summary>
    public string InOwnStyle(string line) => line.EndsWith('\n') ? KeyOf(line)[..^1] + LineEnd : line;

    /// <summary>A file of this style with <paramref name="lines"/>, which already end as they should.</summary>
    public FileContent Join(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        if (HasByteOrderMark) text.Append(ByteOrderMark);
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(lines[i]);
            // The last line of one side may come to stand before lines of the other.
            if (i + 1 < lines.Count && !lines[i].EndsWith('\n')) text.Append(LineEnd);
        }
        return FileContent.FromText(text.ToString());
    }

    private static string KeyOf(string line) => line.EndsWith("\r\n", StringComparison.Ordinal) ? line[..^2] + "\n" : line;

    /// <summary>Lines end at LF only: a lone CR stays where its author put it.</summary>
    internal static ImmutableArray<string> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines.ToImmutable();
    }
}
