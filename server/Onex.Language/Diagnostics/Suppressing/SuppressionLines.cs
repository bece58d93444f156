using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Diagnostics.Suppressing;

internal static class SuppressionLines
{
    /// <summary>Nothing else stands on the comment's line.</summary>
    public static bool IsAlone(SourceText text, TextSpan comment) => EditedLines.Before(text, comment.Start).IsWhiteSpace();

    /// <summary>The first line below that holds more than a comment; null where there is none.</summary>
    public static int? NextContent(SourceText text, int line)
    {
        for (var next = line + 1; next < text.LineCount; next++)
        {
            var span = text.GetLine(next);
            if (text.Content.AsSpan(span.Start, span.Length).TrimStart() is not ([] or ['#', ..])) return next;
        }
        return null;
    }
}
