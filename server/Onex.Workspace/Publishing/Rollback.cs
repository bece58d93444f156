using System.Collections.Immutable;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>
/// Takes back what a transaction has done, by its journal and by what stands on disk. The same code serves an error and the start after
/// a crash; it can be stopped anywhere and run again. Needs the root's lock.
/// </summary>
internal sealed class Rollback(string root, IFileSystem disk)
{
    private readonly string folder = Path.Combine(root, StateFolder.Transaction);

    /// <returns>Files that someone has written since and that were therefore left as they are, relative to the root.</returns>
    public ImmutableArray<string> Run()
    {
        var kept = ImmutableArray.CreateBuilder<string>();
        if (Journal.TryRead(folder, disk) is { } journal)
        {
            for (var i = journal.Operations.Length - 1; i >= 0; i--)
            {
                if (!TakeBack(i, journal.Operations[i])) kept.Add(journal.Operations[i].Path);
            }
            foreach (var path in FoldersOf(journal)) disk.FlushFolder(path);
            foreach (var path in journal.CreatedFolders.Reverse()) StateCleanup.RemoveIfEmpty(root, path, disk);
        }
        disk.Move(folder, Path.Combine(root, StateFolder.Abandoned));
        disk.FlushFolder(Path.Combine(root, StateFolder.Local));
        return kept.ToImmutable();
    }

    /// <summary>The folders whose names may have changed, so that the old names last before the journal goes.</summary>
    private IEnumerable<string> FoldersOf(Journal journal) => journal.Operations
        .Select(o => Path.GetDirectoryName(Path.Combine(root, o.Path))!)
        .Distinct(StringComparer.Ordinal)
        .Where(path => disk.KindOf(path) == DiskEntryKind.Folder);

    /// <returns>False where the file was left as someone else has written it since.</returns>
    private bool TakeBack(int index, JournalEntry operation)
    {
        var newVersion = Path.Combine(folder, Journal.NewVersion(index));
        var oldVersion = Path.Combine(folder, Journal.OldVersion(index));
        var isExchanged = operation.Before is not null
            && disk.KindOf(newVersion) == DiskEntryKind.File && Transaction.HashOf(disk, newVersion) != operation.After;
        if (isExchanged && disk.KindOf(oldVersion) == DiskEntryKind.Missing) disk.Move(newVersion, oldVersion);
        var isReplaced = disk.KindOf(oldVersion) == DiskEntryKind.File;
        // An interrupted run of this very method has left the new version here.
        if (isReplaced && Transaction.HashOf(disk, oldVersion) == operation.After) return true;

        var resolved = ContainedPath.Resolve(root, operation.Path);
        var target = Path.Combine(root, operation.Path);
        var kind = resolved.Error is null ? disk.KindOf(target) : DiskEntryKind.Link;
        var isOurs = kind == DiskEntryKind.File && Transaction.HashOf(disk, target) == operation.After;
        if (operation.Before is null)
            return isOurs ? TakeAway(target, newVersion, operation) : kind == DiskEntryKind.Missing || disk.KindOf(newVersion) == DiskEntryKind.File;

        if (!isReplaced) return true;
        var isFree = kind == DiskEntryKind.Missing;
        if (isOurs)
        {
            if (disk.TryExchange(oldVersion, target))
            {
                if (Transaction.HashOf(disk, oldVersion) == operation.After) return true;
                disk.TryExchange(oldVersion, target);
            }
            else
            {
                isFree = TakeAway(target, newVersion, operation);
            }
        }

        if (isFree) disk.Move(oldVersion, target);
        else Rescue(oldVersion, operation);
        return isFree;
    }

    /// <summary>Takes our version of a file away by renaming, so that an edit which comes in at that moment is found and put back.</summary>
    private bool TakeAway(string target, string newVersion, JournalEntry operation)
    {
        // Where the disk renames by linking and unlinking, and was cut off between the two, the file has both names.
        if (disk.KindOf(newVersion) == DiskEntryKind.File) disk.Delete(newVersion);
        disk.Move(target, newVersion);
        if (Transaction.HashOf(disk, newVersion) == operation.After) return true;
        disk.Move(newVersion, target);
        return false;
    }

    /// <summary>Someone has written the file since. Their version stays, and the one from before is kept where they can find it.</summary>
    private void Rescue(string oldVersion, JournalEntry operation)
    {
        var rescued = Path.Combine(root, StateFolder.Rescued);
        if (disk.KindOf(rescued) == DiskEntryKind.Missing) disk.CreateFolder(rescued);
        var name = $"{operation.Before![..12]}-{Path.GetFileName(operation.Path)}";
        var place = Path.Combine(rescued, name);
        if (disk.KindOf(place) == DiskEntryKind.Missing) disk.Move(oldVersion, place);
        disk.FlushFolder(rescued);
    }
}
