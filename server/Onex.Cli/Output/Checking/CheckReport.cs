using Onex.Language.Diagnostics;
using Onex.Workspace.Checking;

namespace Onex.Cli.Output.Checking;

/// <summary>The findings of a check for a person: what was fixed; each finding with its place, its line and its fix; then the sum.</summary>
internal static class CheckReport
{
    public static void Write(TextWriter writer, CheckResult result)
    {
        var style = Style.For(writer);
        WriteFixes(writer, style, result.Fixes);
        foreach (var file in result.BrokenConfigs.Concat(result.Files))
        {
            foreach (var diagnostic in file.Diagnostics) Write(writer, style, file, diagnostic);
        }
        writer.WriteLine(Summary(style, result));
    }

    private static void WriteFixes(TextWriter writer, Style style, FixReport fixes)
    {
        foreach (var file in fixes.Applied.GroupBy(f => f.File, StringComparer.Ordinal))
        {
            writer.WriteLine($"{style.Bold(ShownPath.Of(file.Key))}: {style.Green("fixed")}");
            foreach (var (_, code, title) in file) writer.WriteLine($"  {style.Bold(code)} {PrintableText.Of(title)}");
            writer.WriteLine();
        }
        foreach (var made in fixes.Written.Except(fixes.Applied.Select(f => f.File))) writer.WriteLine($"{style.Bold(ShownPath.Of(made))}: {style.Green("written")}\n");
        foreach (var (file, reason) in fixes.Failures) writer.WriteLine($"{style.Bold(ShownPath.Of(file))}: {style.Red("not fixed")}: {PrintableText.Of(reason)}\n");
    }

    private static void Write(TextWriter writer, Style style, CheckedFile file, Diagnostic diagnostic)
    {
        var position = EditorPosition.Of(file.Text, diagnostic.Span.Start);
        var place = $"{style.Bold(ShownPath.Of(file.Path))}:{position.Line + 1}:{position.Character + 1}:";
        writer.WriteLine($"{place} {SeverityStyle.Label(style, diagnostic.Severity)} {style.Bold(diagnostic.Code)}: {PrintableText.Of(diagnostic.Message)}");
        SourceExcerpt.Write(writer, style, file.Text, diagnostic);
        writer.WriteLine();
    }

    private static string Summary(Style style, CheckResult result)
    {
        if (!result.BrokenConfigs.IsEmpty) return $"{style.Red("The configuration has mistakes")}; no contract was checked.";
        var files = Plural(result.Files.Length, "file", "files");
        var fixes = result.Fixes.Applied.Length;
        var done = fixes == 0 ? "" : $"{style.Green($"{fixes} fixed")}; ";
        var counts = Enum.GetValues<DiagnosticSeverity>()
            .Select(severity => (Severity: severity, Count: result.Count(severity)))
            .Where(c => c.Count > 0)
            .Select(c => SeverityStyle.Paint(style, c.Severity, CountOf(c.Severity, c.Count)))
            .ToList();
        if (counts.Count == 0) return $"{done}{style.Green("nothing wrong")} in {files}.";
        var fixable = result.Files.Sum(f => f.Diagnostics.Count(d => d.Fixes.Any(fix => fix.IsPreferred)));
        var end = fixable == 0 ? "." : $"; {fixable} fixable with {style.Bold("--fix")}.";
        return $"{done}{string.Join(", ", counts)} in {files}{end}";
    }

    private static string CountOf(DiagnosticSeverity severity, int count) => severity switch
    {
        DiagnosticSeverity.Error => Plural(count, "error", "errors"),
        DiagnosticSeverity.Warning => Plural(count, "warning", "warnings"),
        DiagnosticSeverity.Information => $"{count} info",
        _ => Plural(count, "hint", "hints"),
    };

    private static string Plural(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
