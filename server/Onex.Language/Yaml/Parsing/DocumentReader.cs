using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>Reads the one document of a text, and says what else stands in it.</summary>
internal sealed class DocumentReader(SourceText text, YamlLimits limits, int origin)
{
    private readonly YamlReport report = new(text);
    private readonly List<YamlComment> comments = [];

    public YamlDocument Read()
    {
        var content = ReadableText.Of(text, origin, report);
        var bounds = DocumentBounds.Find(text, content, origin);
        if (bounds.HasMarker || bounds.HasDirectives) ReadBefore(content, bounds);
        var cursor = new YamlCursor(content, bounds.Start, bounds.End, report);
        if (!bounds.HasMarker) cursor.StartLine();
        var root = new BlockParser(cursor, new YamlNodes(limits, cursor)).ParseDocument(bounds.HasMarker);
        comments.AddRange(cursor.Comments);
        if (cursor.End == bounds.End && bounds.End < text.Length) ReadBehind(content, bounds.End);
        return DuplicateKeyFixes.AddTo(new YamlDocument(text, root, [.. comments], [.. report.Found.InOrder()]));
    }

    /// <summary>Comments and directives; the latter ask for a marker.</summary>
    private void ReadBefore(string content, DocumentBounds bounds)
    {
        var end = bounds.HasMarker ? bounds.Start - DocumentBounds.MarkerLength : bounds.Start;
        var cursor = new YamlCursor(content, origin, end, report);
        for (cursor.SkipBlanks(); !cursor.IsAtEnd; cursor.SkipBlanks()) cursor.Position = cursor.EndOfLine(cursor.Position);
        comments.AddRange(cursor.Comments);
    }

    private void ReadBehind(string content, int marker)
    {
        if (content[marker] == '-')
        {
            RefuseDocument(content, marker);
            return;
        }
        var cursor = new YamlCursor(content, marker + DocumentBounds.MarkerLength, content.Length, report);
        cursor.SkipBlanks();
        while (DocumentBounds.IsMarker(content, cursor.Position, '.') && cursor.Column == 0)
        {
            cursor.Position += DocumentBounds.MarkerLength;
            cursor.SkipBlanks();
        }
        comments.AddRange(cursor.Comments);
        if (cursor.IsAtEnd) return;
        if (DocumentBounds.IsMarker(content, cursor.Position, '-')) RefuseDocument(content, cursor.Position);
        else report.Syntax(TextSpan.FromBounds(cursor.Position, cursor.EndOfContent(cursor.Position)), YamlMessages.Leftover);
    }

    private void RefuseDocument(string content, int marker)
    {
        var span = new TextSpan(marker, DocumentBounds.MarkerLength);
        var isEmpty = content.AsSpan(span.End).IsWhiteSpace();
        report.Add(
            YamlRules.SeveralDocuments,
            span,
            YamlMessages.SeveralDocuments,
            isEmpty ? [YamlFixes.Replace("Remove the marker", TextSpan.FromBounds(marker, text.Length), "")] : []);
    }
}
