using System.Collections.Immutable;
using Onex.Generation.Planning;

namespace Onex.Generation.Results;

/// <summary>What an undo did, or in a dry run would do.</summary>
/// <param name="NodePath">The node's own folder, absolute.</param>
public sealed record UndoResult(bool Success, string NodePath, ImmutableArray<FileResult> Files, bool DryRun)
{
    public static UndoResult Of(ChangeSet changes, bool dryRun) => new(
        true,
        Path.Combine(changes.Root, changes.NodePath),
        [.. changes.Files.Select(f => new FileResult(Path.Combine(changes.Root, f.Path), f.Action, f.After?.Length ?? 0))],
        dryRun);
}
