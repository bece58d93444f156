using System.Collections.Immutable;
using Onex.Workspace.Checking;

namespace Onex.Cli.Output.Checking;

/// <summary>What <c>check --json</c> prints.</summary>
internal sealed record CheckDocument(int FilesChecked, ImmutableArray<FileEntry> Files, ImmutableArray<DiagnosticEntry> Diagnostics)
{
    public static CheckDocument Of(CheckResult result) => new(
        result.Files.Length,
        [.. result.Files.Select(FileEntry.Of)],
        [.. result.Files.SelectMany(file => file.Diagnostics.Select(d => DiagnosticEntry.Of(file, d)))]);
}
