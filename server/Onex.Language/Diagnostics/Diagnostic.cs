using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Diagnostics;

/// <summary>A problem in a text, found together with its fixes. <paramref name="Code"/> names the rule and its page <c>docs/rules/CODE.md</c>.</summary>
public sealed record Diagnostic(
    string Code,
    DiagnosticSeverity Severity,
    TextSpan Span,
    string Message,
    ImmutableArray<CodeFix> Fixes)
{
    public Diagnostic(string code, DiagnosticSeverity severity, TextSpan span, string message)
        : this(code, severity, span, message, [])
    {
    }

    /// <summary>Other places of the text that the problem is about, in its order.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];
}
