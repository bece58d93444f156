using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>Where the first document of a text begins and ends. A marker ends it whatever stands around it: quotes and block texts too.</summary>
/// <param name="Start">Behind the marker that begins it, if there is one.</param>
/// <param name="HasMarker">The content may begin on the line of the marker.</param>
/// <param name="End">At the marker that ends it, or the end of the text.</param>
/// <param name="HasDirectives">Lines that begin with <c>%</c> stand before it.</param>
internal readonly record struct DocumentBounds(int Start, bool HasMarker, int End, bool HasDirectives)
{
    public const int MarkerLength = 3;

    public static DocumentBounds Find(SourceText text, string content, int origin)
    {
        var (start, hasMarker, hasDirectives) = (origin, false, false);
        var line = 0;
        for (; line < text.LineCount; line++)
        {
            var lineStart = Math.Max(origin, text.GetLineStart(line));
            var first = lineStart < content.Length ? content[lineStart] : '\n';
            if (first == '%') hasDirectives = true;
            else if (IsMarker(content, lineStart, '-'))
            {
                (start, hasMarker) = (lineStart + MarkerLength, true);
                line++;
                break;
            }
            else if (!IsMarker(content, lineStart, '.') && !IsBlankOrComment(content, text.GetLine(line))) break;
        }
        for (; line < text.LineCount; line++)
        {
            var lineStart = text.GetLineStart(line);
            if (IsMarker(content, lineStart, '-') || IsMarker(content, lineStart, '.'))
                return new DocumentBounds(start, hasMarker, Math.Max(start, lineStart), hasDirectives);
        }
        return new DocumentBounds(start, hasMarker, content.Length, hasDirectives);
    }

    public static bool IsMarker(string content, int offset, char c) =>
        offset + MarkerLength <= content.Length
        && content[offset] == c && content[offset + 1] == c && content[offset + 2] == c
        && (offset + MarkerLength == content.Length || content[offset + MarkerLength] is ' ' or '\t' || YamlLines.IsBreak(content[offset + MarkerLength]));

    private static bool IsBlankOrComment(string content, TextSpan line) =>
        content.AsSpan(line.Start, line.Length).TrimStart(" \t\uFEFF") is [] or ['#', ..];
}
