using System.Collections.Immutable;

namespace Onex.Generation.Planning;

/// <summary>All that one generation (or one undo) would do to the disk. Preview, dry run, diff and commit consume this same value.</summary>
/// <param name="Root">Absolute path of the folder that no write may leave and that holds <c>.onex/</c>.</param>
/// <param name="NodePath">The node's own folder, relative to <paramref name="Root"/>, with '/'.</param>
/// <param name="Files">Ordered by path (ordinal).</param>
/// <param name="LockBefore">The node's lock that the plan was made from; null where there was none. Commit refuses when disk differs.</param>
/// <param name="LockAfter">The node's lock once published; null where nothing of the node is ours any more.</param>
/// <param name="Undoes">The number of the generation in the history that this takes back; null for a generation.</param>
public sealed record ChangeSet(
    string Root,
    string NodePath,
    ImmutableArray<FileChange> Files,
    NodeLock? LockBefore = null,
    NodeLock? LockAfter = null,
    int? Undoes = null)
{
    public IEnumerable<FileChange> Conflicts => Files.Where(f => f.Action == FileAction.Conflict);
}
