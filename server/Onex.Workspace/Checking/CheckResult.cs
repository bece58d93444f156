using System.Collections.Immutable;
using Onex.Language.Diagnostics;

namespace Onex.Workspace.Checking;

/// <param name="Files">All that were looked at, in the ordinal order of their paths.</param>
/// <param name="BrokenConfigs">Configuration files with mistakes. Where there is one, no contract was looked at.</param>
/// <param name="Fixes">What was mended, where that was asked for; the diagnostics of <paramref name="Files"/> are what remains.</param>
public sealed record CheckResult(ImmutableArray<CheckedFile> Files, ImmutableArray<CheckedFile> BrokenConfigs, FixReport Fixes)
{
    public int Count(DiagnosticSeverity severity) => Files.Sum(f => f.Diagnostics.Count(d => d.Severity == severity));
}
