using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Diagnostics.Suppressing;

/// <summary>
/// Finds the comments that switch rules off. <c># onex: disable=CODE,CODE</c> behind a line means that line, on a line of its own the next
/// line with content, and before all content the whole file; what stands behind the codes is a reason for people. The ecosystem's own
/// <c># contract-ok:</c> and <c># ONEX_EXCLUDE: contract_lint</c> mean, as in omnibase_core's linter, all findings of the line they stand in.
/// </summary>
internal static partial class SuppressionReader
{
    private static readonly string[] ForeignMarks = ["# contract-ok:", "# ONEX_EXCLUDE: contract_lint"];

    public static ImmutableArray<Suppression> Read(YamlDocument document)
    {
        var found = ImmutableArray.CreateBuilder<Suppression>();
        foreach (var comment in document.Comments)
        {
            var text = document.Text.Content.AsSpan(comment.Span.Start, comment.Span.Length);
            var line = document.Text.GetPosition(comment.Span.Start).Line;
            if (text.ContainsAny(ForeignMarks)) found.Add(new Suppression(comment.Span, line, [], IsForeign: true));
            if (text.Contains("onex:", StringComparison.Ordinal) && Own().Match(text.ToString()) is { Success: true } own)
                found.Add(ReadOwn(document, comment, own, line));
        }
        return found.ToImmutable();
    }

    private static bool ContainsAny(this ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static Suppression ReadOwn(YamlDocument document, YamlComment comment, Match own, int line)
    {
        var codes = own.Groups["code"].Captures.Select(c => new SuppressedCode(c.Value, new TextSpan(comment.Span.Start + c.Index, c.Length)));
        var span = TextSpan.FromBounds(comment.Span.Start + own.Index, comment.Span.End);
        return new Suppression(span, LineMeant(document, comment, line), [.. codes], IsForeign: false);
    }

    private static int? LineMeant(YamlDocument document, YamlComment comment, int line)
    {
        var text = document.Text;
        if (!SuppressionLines.IsAlone(text, comment)) return line;
        if (comment.Span.Start < (document.Root?.Span.Start ?? text.Length)) return null;
        return SuppressionLines.NextContent(text, line) ?? line;
    }

    [GeneratedRegex(@"#\s*onex:\s*disable\b\s*(=\s*(?<code>[\w-]+)(\s*,\s*(?<code>[\w-]+))*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
