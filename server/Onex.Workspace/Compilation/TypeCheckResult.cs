using System.Collections.Immutable;
using Onex.Language.Diagnostics;

namespace Onex.Workspace.Compilation;

/// <summary>What a type checker found in a node's files.</summary>
/// <param name="Checker">Which one ran; null where none could.</param>
/// <param name="SkipReason">Why nothing can be said of the node; null when it was checked.</param>
/// <param name="Findings">In the checker's order: errors, warnings and notes.</param>
/// <param name="FilesElsewhere">Files outside of the node that the checker complains of too.</param>
/// <param name="Output">What the checker printed, shortened.</param>
/// <param name="Note">What is to be known of a check that was made, e.g. that it was made against stubs.</param>
public sealed record TypeCheckResult(
    string? Checker,
    string? SkipReason,
    ImmutableArray<TypeFinding> Findings,
    ImmutableArray<string> FilesElsewhere,
    string? Output,
    string? Note)
{
    /// <summary>Null where the check did not run to its end.</summary>
    public int? ErrorCount => SkipReason is null ? Findings.Count(finding => finding.Severity == DiagnosticSeverity.Error) : null;

    internal static TypeCheckResult Skipped(string reason, string? checker = null, string? output = null) =>
        new(checker, reason, [], [], output, null);
}
