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
        {
            if (isOurs) disk.Delete(target);
            return isOurs || kind == DiskEntryKind.Missing || disk.KindOf(newVersion) == DiskEntryKind.File;
        }

        if (!isReplaced) return true;
        if (isOurs)
        {
            if (disk.TryExchange(oldVersion, target)) return true;
            disk.Delete(target);
        }
        else if (kind != DiskEntryKind.Missing)
        {
            Rescue(oldVersion, operation);
            return false;
        }
        disk.Move(oldVersion, target);
        return true;
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
