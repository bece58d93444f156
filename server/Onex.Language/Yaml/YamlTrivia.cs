using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Yaml;

/// <summary>
/// What stands between the scalars: comments, and tabs, which YAML 1.1 loaders reject everywhere but in comments, quoted values and block text.
/// Found in the text because the parser's own comment events are incomplete (none behind the first when a text begins with comments).
/// </summary>
internal sealed record YamlTrivia(ImmutableArray<YamlComment> Comments, ImmutableArray<Diagnostic> Diagnostics)
{
    public const string TabMessage = "YAML does not allow a tab here. Use spaces.";

    /// <param name="scalars">In the order of the text.</param>
    /// <param name="start">Where to begin to look.</param>
    /// <param name="end">Where to stop: the end of what was read as YAML.</param>
    public static YamlTrivia Find(SourceText text, IReadOnlyList<YamlScalar> scalars, int start, int end)
    {
        var comments = ImmutableArray.CreateBuilder<YamlComment>();
        var tabs = ImmutableArray.CreateBuilder<Diagnostic>();
        var position = start;
        foreach (var scalar in scalars)
        {
            ScanGap(text, position, Math.Min(scalar.ContentSpan.Start, end), comments, tabs);
            position = Math.Max(position, scalar.ContentSpan.End);
            if (scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded)
                ScanGap(text, scalar.ContentSpan.Start, YamlLines.EndOfLine(text.Content, scalar.ContentSpan.Start), comments, tabs);
            else if (scalar.Style == YamlScalarStyle.Plain)
                FindTabs(text, scalar.ContentSpan, tabs);
        }
        ScanGap(text, position, end, comments, tabs);
        return new YamlTrivia(comments.ToImmutable(), tabs.ToImmutable());
    }

    private static void ScanGap(
        SourceText text,
        int start,
        int end,
        ImmutableArray<YamlComment>.Builder comments,
        ImmutableArray<Diagnostic>.Builder tabs)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Content[i] == '\t') tabs.Add(Tab(i));
            if (text.Content[i] != '#' || !MayPrecedeComment(text.Content, i)) continue;
            var span = TextSpan.FromBounds(i, YamlLines.EndOfLine(text.Content, i));
            comments.Add(new YamlComment(span, text.Content[(i + 1)..span.End].Trim()));
            i = span.End;
        }
    }

    private static bool MayPrecedeComment(string text, int hash) =>
        hash == 0 || text[hash - 1] is ' ' or '\t' or '\uFEFF' || YamlLines.IsBreak(text[hash - 1]);

    private static void FindTabs(SourceText text, TextSpan span, ImmutableArray<Diagnostic>.Builder tabs)
    {
        for (var i = text.Content.IndexOf('\t', span.Start, span.Length); i >= 0; i = text.Content.IndexOf('\t', i + 1, span.End - i - 1))
            tabs.Add(Tab(i));
    }

    private static Diagnostic Tab(int offset) => new(YamlRules.Tab, DiagnosticSeverity.Error, new TextSpan(offset, 1), TabMessage);
}
