using System.Collections.Immutable;
using Onex.Workspace.Checking;

namespace Onex.Cli.Output.Checking;

/// <summary>What <c>check --json</c> prints.</summary>
/// <param name="FilesChecked">0 where the configuration has mistakes: then the diagnostics are about it.</param>
/// <param name="FilesWritten">By <c>--fix</c>, absolute paths.</param>
internal sealed record CheckDocument(
    int FilesChecked,
    ImmutableArray<FileEntry> Files,
    ImmutableArray<DiagnosticEntry> Diagnostics,
    ImmutableArray<FixedEntry> Fixed,
    ImmutableArray<FixFailureEntry> FixFailures,
    ImmutableArray<string> FilesWritten)
{
    public static CheckDocument Of(CheckResult result) => new(
        result.Files.Length,
        [.. result.Files.Select(FileEntry.Of)],
        [.. result.BrokenConfigs.Concat(result.Files).SelectMany(file => file.Diagnostics.Select(d => DiagnosticEntry.Of(file, d)))],
        [.. result.Fixes.Applied.Select(FixedEntry.Of)],
        [.. result.Fixes.Failures.Select(FixFailureEntry.Of)],
        result.Fixes.Written);
}
