using Onex.Language.Diagnostics;

namespace Onex.Cli.Output.Checking;

internal static class SeverityStyle
{
    public static string Label(Style style, DiagnosticSeverity severity) =>
        Paint(style, severity, severity == DiagnosticSeverity.Information ? "info" : severity.ToString().ToLowerInvariant());

    public static string Paint(Style style, DiagnosticSeverity severity, string text) => severity switch
    {
        DiagnosticSeverity.Error => style.Red(text),
        DiagnosticSeverity.Warning => style.Yellow(text),
        DiagnosticSeverity.Information => style.Blue(text),
        _ => style.Dim(text),
    };
}
