using Onex.Language.Diagnostics;
using Onex.Workspace.Checking;

namespace Onex.Cli.Output.Checking;

/// <summary>The findings of a check for a person: each with its place, the line it is in, and the fix; then the sum.</summary>
internal static class CheckReport
{
    public static void Write(TextWriter writer, CheckResult result)
    {
        var style = Style.For(writer);
        foreach (var file in result.Files)
        {
            foreach (var diagnostic in file.Diagnostics) Write(writer, style, file, diagnostic);
        }
        writer.WriteLine(Summary(style, result));
    }

    private static void Write(TextWriter writer, Style style, CheckedFile file, Diagnostic diagnostic)
    {
        var position = EditorPosition.Of(file.Text, diagnostic.Span.Start);
        var severity = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => style.Red("error"),
            DiagnosticSeverity.Warning => style.Yellow("warning"),
            DiagnosticSeverity.Information => style.Blue("info"),
            _ => style.Dim("hint"),
        };
        writer.WriteLine($"{style.Bold(ShownPath.Of(file.Path))}:{position.Line + 1}:{position.Character + 1}: {severity} {style.Bold(diagnostic.Code)}: {PrintableText.Of(diagnostic.Message)}");
        SourceExcerpt.Write(writer, style, file.Text, diagnostic);
        writer.WriteLine();
    }

    private static string Summary(Style style, CheckResult result)
    {
        var files = Plural(result.Files.Length, "file");
        var counts = new List<string>();
        Add(DiagnosticSeverity.Error, style.Red, "error", "errors");
        Add(DiagnosticSeverity.Warning, style.Yellow, "warning", "warnings");
        Add(DiagnosticSeverity.Information, style.Blue, "info", "infos");
        Add(DiagnosticSeverity.Hint, style.Dim, "hint", "hints");
        if (counts.Count == 0) return $"{style.Green("Nothing wrong")} in {files}.";
        var fixable = result.Files.Sum(f => f.Diagnostics.Count(d => d.Fixes.Any(fix => fix.IsPreferred)));
        var end = fixable == 0 ? "." : $"; {fixable} fixable with {style.Bold("--fix")}.";
        return $"{string.Join(", ", counts)} in {files}{end}";

        void Add(DiagnosticSeverity severity, Func<string, string> paint, string one, string many)
        {
            var count = result.Count(severity);
            if (count > 0) counts.Add(paint($"{count} {(count == 1 ? one : many)}"));
        }
    }

    private static string Plural(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
