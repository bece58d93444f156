namespace Onex.Language.Diagnostics;

internal static class DiagnosticOrder
{
    /// <summary>In the order of the text; at one place by code.</summary>
    public static IEnumerable<Diagnostic> InOrder(this IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal);
}
