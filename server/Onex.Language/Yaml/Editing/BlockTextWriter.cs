using Onex.Language.Text;

namespace Onex.Language.Yaml.Editing;

/// <summary>Writes a text on lines of its own, behind the <c>|</c> or <c>&gt;</c> that the old one has.</summary>
internal static class BlockTextWriter
{
    /// <summary>Null for a text that cannot stand there as it is.</summary>
    public static string? Write(SourceText text, YamlScalar old, string value)
    {
        var headerLine = EditedLines.LineOf(text, old.ContentSpan.Start);
        if (EditedLines.LineOf(text, old.ContentSpan.End) == headerLine) return null;
        var lines = value.Split('\n');
        var endsWithBreak = lines.Length > 1 && lines[^1].Length == 0;
        if (endsWithBreak) lines = lines[..^1];
        if (lines[^1].Length == 0 || lines[0] is [] or [' ' or '\t', ..] || !lines.All(ScalarWriter.IsVisible)) return null;
        // Lines of folded text would be joined.
        var indicator = old.Style == YamlScalarStyle.Folded && lines.Length == 1 ? '>' : '|';
        var header = text.Slice(TextSpan.FromBounds(old.ContentSpan.Start, EditedLines.EndOf(text, headerLine)));
        var rest = header.TrimStart("|>+-0123456789".ToCharArray());
        var indent = new string(' ', IndentationOf(text, headerLine + 1));
        var body = lines.Select(line => line.Length == 0 ? "" : indent + line);
        return string.Join(BlockStyle.LineBreakOf(text), body.Prepend($"{indicator}{(endsWithBreak ? "" : "-")}{rest}"));
    }

    private static int IndentationOf(SourceText text, int line)
    {
        while (EditedLines.IsBlank(text, line)) line++;
        var content = text.Slice(text.GetLine(line));
        return content.Length - content.TrimStart(' ').Length;
    }
}
