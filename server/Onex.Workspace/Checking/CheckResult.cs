using System.Collections.Immutable;
using Onex.Language.Diagnostics;

namespace Onex.Workspace.Checking;

/// <param name="Files">All that were looked at, in the ordinal order of their paths.</param>
public sealed record CheckResult(ImmutableArray<CheckedFile> Files)
{
    public int Count(DiagnosticSeverity severity) => Files.Sum(f => f.Diagnostics.Count(d => d.Severity == severity));
}
