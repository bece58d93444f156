using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Onex.Language.Text;

namespace Onex.Language.Diagnostics.Suppressing;

/// <summary>
/// Finds the comments that switch rules off. <c># onex: disable=CODE,CODE</c> behind a line means that line, on a line of its own the next
/// line with content, and before all content the whole file; what stands behind the codes is a reason for people. The ecosystem's own
/// comments mean, as in its tools, findings of the line they stand in.
/// </summary>
internal static partial class SuppressionReader
{
    public static ImmutableArray<Suppression> Read(ICommentedText document)
    {
        var found = ImmutableArray.CreateBuilder<Suppression>();
        foreach (var comment in document.Comments)
        {
            var text = document.Text.Content.AsSpan(comment.Start, comment.Length);
            var line = document.Text.GetPosition(comment.Start).Line;
            foreach (var mark in document.ForeignMarks)
            {
                if (text.Contains(mark.Text, StringComparison.Ordinal)) found.Add(Foreign(document.Text, comment, line, mark));
            }
            if (text.Contains("onex:", StringComparison.Ordinal) && Own().Match(text.ToString()) is { Success: true } own)
                found.Add(ReadOwn(document, comment, own, line));
        }
        return found.ToImmutable();
    }

    private static Suppression Foreign(SourceText text, TextSpan comment, int line, ForeignMark mark) =>
        new(comment, mark.MeansNext && SuppressionLines.IsAlone(text, comment) ? SuppressionLines.NextContent(text, line) ?? line : line, [.. mark.Codes.Select(code => new SuppressedCode(code, comment))], IsForeign: true);

    private static Suppression ReadOwn(ICommentedText document, TextSpan comment, Match own, int line)
    {
        var codes = own.Groups["code"].Captures.Select(c => new SuppressedCode(c.Value, new TextSpan(comment.Start + c.Index, c.Length)));
        var span = TextSpan.FromBounds(comment.Start + own.Index, comment.End);
        return new Suppression(span, LineMeant(document, comment, line), [.. codes], IsForeign: false);
    }

    private static int? LineMeant(ICommentedText document, TextSpan comment, int line)
    {
        var text = document.Text;
        if (!SuppressionLines.IsAlone(text, comment)) return line;
        if (comment.Start < document.ContentStart) return null;
        return SuppressionLines.NextContent(text, line) ?? line;
    }

    [GeneratedRegex(@"#\s*onex:\s*disable\b\s*(=\s*(?<code>[\w-]+)(\s*,\s*(?<code>[\w-]+))*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
