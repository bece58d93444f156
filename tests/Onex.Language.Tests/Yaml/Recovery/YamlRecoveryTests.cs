using System.Text;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Yaml.Recovery;

/// <summary>
/// Half-typed texts, one in each file of <c>tests/Golden/yaml-recovery</c>. What is read of it, and what is said about it, stands beside it.
/// </summary>
public class YamlRecoveryTests
{
    private const string Folder = "yaml-recovery";

    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Repository.PathOf("tests", "Golden", Folder), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_said_in_the_text(string name) =>
        GoldenFile.ShouldEqual($"tests/Golden/{Folder}/{name}.txt", Render(YamlReader.Read(ReadCase(name))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_stands_behind_a_mistake_is_known(string name)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var document = YamlReader.Read(ReadCase(name).Replace("\n", lineBreak, StringComparison.Ordinal));

            var last = (document.Root is YamlSequence list ? list.Items[^1] : document.Root).ShouldBeOfType<YamlMapping>().Find("last").ShouldNotBeNull();
            document.Text.Slice(last.Span).ShouldBe("last: z");
            document.Comments.Select(comment => comment.Text).ShouldContain("behind");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fix_removes_its_diagnostic_and_adds_none(string name)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var document = YamlReader.Read(ReadCase(name).Replace("\n", lineBreak, StringComparison.Ordinal));
            foreach (var diagnostic in document.Diagnostics)
            {
                foreach (var fix in diagnostic.Fixes)
                {
                    var mended = YamlReader.Read(document.Text.Apply(fix.Edits));
                    Said(mended).ShouldBe(Said(document with { Diagnostics = document.Diagnostics.Remove(diagnostic) }), fix.Title);
                    mended.Text.Content.Replace("\r\n", "\n", StringComparison.Ordinal).Contains('\r', StringComparison.Ordinal).ShouldBeFalse();
                    mended.Comments.Length.ShouldBeGreaterThanOrEqualTo(document.Comments.Length - fix.Edits.Length);
                }
            }
        }
    }

    private static IEnumerable<string> Said(YamlDocument document) => document.Diagnostics.Select(d => $"{d.Code} {document.Text.Slice(d.Span)} {d.Message}");

    private static string ReadCase(string name) => File.ReadAllText(Repository.PathOf("tests", "Golden", Folder, name + ".yaml"));

    private static string Render(YamlDocument document)
    {
        var text = document.Text;
        var result = new StringBuilder();
        for (var line = 0; line < text.LineCount; line++)
        {
            var span = text.GetLine(line);
            result.Append(text.Slice(span).Replace('\t', '→')).Append('\n');
            foreach (var diagnostic in document.Diagnostics.Where(d => text.GetPosition(d.Span.Start).Line == line)) RenderDiagnostic(text, diagnostic, span, result);
        }
        result.Append("=== read as\n");
        if (document.Root is not null) RenderNode(document.Root, "", result);
        return result.ToString();
    }

    private static void RenderDiagnostic(SourceText text, Diagnostic diagnostic, TextSpan line, StringBuilder result)
    {
        var isLonger = diagnostic.Span.End > line.End;
        var mark = diagnostic.Span.Length == 0 ? "|" : new string('^', Math.Min(diagnostic.Span.End, line.End) - diagnostic.Span.Start) + (isLonger ? "…" : "");
        result.Append(' ', diagnostic.Span.Start - line.Start).Append(mark).Append($" {diagnostic.Code} {diagnostic.Message}\n");
        foreach (var fix in diagnostic.Fixes)
        {
            var mended = text.Apply(fix.Edits);
            var first = text.GetPosition(fix.Edits[0].Span.Start).Line;
            var after = first < mended.LineCount ? mended.Slice(mended.GetLine(first)) : "";
            result.Append($"    {(fix.IsPreferred ? "fix" : "or")}: {fix.Title} ⇒ {after}\n");
        }
    }

    private static void RenderNode(YamlNode node, string indent, StringBuilder result)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries) RenderPart($"{indent}{entry.Name}:", entry.Value, indent, result);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items) RenderPart($"{indent}-", item, indent, result);
                break;
        }
    }

    private static void RenderPart(string head, YamlNode value, string indent, StringBuilder result)
    {
        var shown = value switch
        {
            YamlScalar { IsNull: true } => "",
            YamlScalar scalar => $" {scalar.Value.Replace("\n", "⏎", StringComparison.Ordinal)}",
            YamlAlias alias => $" *{alias.Name}",
            _ => "",
        };
        result.Append($"{head}{shown} @{value.Span.Start}+{value.Span.Length}\n");
        RenderNode(value, indent + "  ", result);
    }
}
