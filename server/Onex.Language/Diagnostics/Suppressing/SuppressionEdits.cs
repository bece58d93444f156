using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Diagnostics.Suppressing;

/// <summary>Takes suppressions out of a text.</summary>
internal static class SuppressionEdits
{
    public static CodeFix Remove(SourceText text, Suppression suppression) => new("Remove this suppression", IsPreferred: true, [RemoveWhole(text, suppression)]);

    public static CodeFix Remove(SourceText text, Suppression suppression, SuppressedCode code, bool isPreferred) =>
        new($"Remove {code.Code} from the suppression", isPreferred, [suppression.Codes.Length == 1 ? RemoveWhole(text, suppression) : RemoveOne(suppression, code)]);

    private static TextEdit RemoveWhole(SourceText text, Suppression suppression)
    {
        var before = EditedLines.Before(text, suppression.Span.Start);
        if (before.IsWhiteSpace())
        {
            var line = EditedLines.LineOf(text, suppression.Span.Start);
            return new TextEdit(EditedLines.Whole(text, line, line), "");
        }
        var spaces = before.Length - before.TrimEnd().Length;
        return new TextEdit(TextSpan.FromBounds(suppression.Span.Start - spaces, suppression.Span.End), "");
    }

    /// <summary>With the comma that separates it from its neighbour.</summary>
    private static TextEdit RemoveOne(Suppression suppression, SuppressedCode code)
    {
        var index = suppression.Codes.IndexOf(code);
        return index == 0
            ? new TextEdit(TextSpan.FromBounds(code.Span.Start, suppression.Codes[1].Span.Start), "")
            : new TextEdit(TextSpan.FromBounds(suppression.Codes[index - 1].Span.End, code.Span.End), "");
    }
}
