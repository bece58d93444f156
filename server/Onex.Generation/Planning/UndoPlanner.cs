using System.Collections.Immutable;
using Onex.Generation.Planning.Merging;

namespace Onex.Generation.Planning;

/// <summary>Says what taking a generation back does to each file. What was edited since is kept.</summary>
public static class UndoPlanner
{
    /// <param name="disk">The disk's state at the paths of the generation's files.</param>
    /// <param name="current">The node's lock as it is now.</param>
    /// <returns>A ChangeSet; it has a conflict where our edit of a file of the user cannot be told from what they have edited since.</returns>
    public static ChangeSet Plan(string root, PastGeneration past, DiskSnapshot disk, NodeLock? current)
    {
        var changes = ImmutableArray.CreateBuilder<FileChange>();
        var kept = new List<string>();
        foreach (var file in past.Files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var content = disk.Files.GetValueOrDefault(file.Path);
            var change = PlanFile(file, content);
            changes.Add(change);
            if (change.Action == FileAction.Unchanged && content is not null && !content.Equals(file.Before)) kept.Add(file.Path);
        }
        return new ChangeSet(root, past.NodePath, changes.ToImmutable(), current, LockAfter(past, current, kept), past.Number);
    }

    private static FileChange PlanFile(PastFile file, FileContent? disk)
    {
        if (Equals(disk, file.Before)) return Keep("it is as it was before already");
        if (Equals(disk, file.After))
        {
            var action = file.Before is null ? FileAction.Delete : file.After is null ? FileAction.Create : FileAction.Update;
            return new FileChange(file.Path, action, disk, file.Before, null);
        }
        if (disk is null) return Keep("you deleted it since");
        if (file.Before is null || file.After is null) return Keep("you edited it since");

        var (after, ours, before) = (TextLines.TryRead(file.After), TextLines.TryRead(disk), TextLines.TryRead(file.Before));
        if (after is null || ours is null || before is null) return Stuck("you edited it since, and it is not UTF-8 text", null);
        var merge = ThreeWayMerge.Merge(after, ours, before, MergeLabels.Undo);
        return merge.Conflicts.Length > 0
            ? Stuck($"you edited since what would be taken back: {FilePlanner.Describe(merge.Conflicts)}", merge.Content)
            : new FileChange(file.Path, FileAction.Merge, disk, merge.Content, null);

        FileChange Keep(string reason) => new(file.Path, FileAction.Unchanged, disk, disk, null, reason);

        // Of our own files the edited version is kept; but a file of the user, say pyproject.toml, would name what is no longer there.
        FileChange Stuck(string reason, FileContent? proposal) =>
            file.IsOwn ? Keep(reason) : new FileChange(file.Path, FileAction.Conflict, disk, proposal ?? file.Before, null, reason);
    }

    /// <summary>The lock from before, and with it the bases of the files that were kept, so that they can still be merged with.</summary>
    private static NodeLock? LockAfter(PastGeneration past, NodeLock? current, List<string> kept)
    {
        var files = past.LockBefore?.Files ?? ImmutableSortedDictionary.Create<string, LockedFile>(StringComparer.Ordinal);
        foreach (var path in kept.Where(p => p.StartsWith($"{past.NodePath}/", StringComparison.Ordinal)))
        {
            var name = path[(past.NodePath.Length + 1)..];
            if (current?.Files.GetValueOrDefault(name) is { } locked) files = files.SetItem(name, locked);
        }
        return (past.LockBefore ?? current) is { } origin && files.Count > 0 ? origin with { Files = files } : null;
    }
}
