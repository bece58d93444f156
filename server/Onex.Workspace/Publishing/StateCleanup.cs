using System.Collections.Immutable;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>Removes what a transaction leaves in <c>.onex/local/</c>. Each part can be cut off anywhere and run again.</summary>
internal static class StateCleanup
{
    private static readonly string[] LockFiles = [Path.GetFileName(StateFolder.ProcessLock), Path.GetFileName(StateFolder.LockHolder)];

    public static bool Has(string root, string folder, IFileSystem disk) => disk.KindOf(Path.Combine(root, folder)) == DiskEntryKind.Folder;

    /// <summary>Whether a transaction was begun and is not cleared up.</summary>
    public static bool IsCutOff(string root, IFileSystem disk) =>
        Has(root, StateFolder.Transaction, disk) || Has(root, StateFolder.Committed, disk) || Has(root, StateFolder.Abandoned, disk);

    /// <summary>Whether a process publishes, or was cut off before it had begun a transaction or after it had cleared one up.</summary>
    public static bool IsHeld(string root, IFileSystem disk) => disk.KindOf(Path.Combine(root, StateFolder.LockHolder)) == DiskEntryKind.File;

    /// <summary>Whether <c>.onex/local/</c> is there and holds nothing worth keeping.</summary>
    public static bool IsLocalIdle(string root, IFileSystem disk) =>
        Has(root, StateFolder.Local, disk) && !disk.NamesIn(Path.Combine(root, StateFolder.Local)).Except(LockFiles).Any();

    /// <summary>After the commit: folders that it left empty go, then the old versions of its files.</summary>
    /// <returns>The folders that it was to remove, relative to the root.</returns>
    public static ImmutableArray<string> Committed(string root, IFileSystem disk)
    {
        var folder = Path.Combine(root, StateFolder.Committed);
        var folders = Journal.TryRead(folder, disk)?.RemovedFolders ?? [];
        foreach (var path in folders) RemoveIfEmpty(root, path, disk);
        RemoveFlat(folder, disk);
        return folders;
    }

    /// <summary>After all was taken back.</summary>
    /// <returns>The folders that had been made, relative to the root, outermost first.</returns>
    public static ImmutableArray<string> Abandoned(string root, IFileSystem disk)
    {
        if (!Has(root, StateFolder.Abandoned, disk)) return [];
        var folder = Path.Combine(root, StateFolder.Abandoned);
        var folders = Journal.TryRead(folder, disk)?.CreatedFolders ?? [];
        RemoveFlat(folder, disk);
        return folders;
    }

    /// <summary>Removes a folder that holds nothing; one that holds something belongs to somebody.</summary>
    /// <param name="path">Relative to the root; the root itself and folders above it are given as "." and "..".</param>
    public static void RemoveIfEmpty(string root, string path, IFileSystem disk)
    {
        // A journal may have come with a cloned repository: what it names is looked at like any other path.
        if (!IsAtOrAboveRoot(path) && ContainedPath.Resolve(root, $"{path.Replace('\\', '/')}/x").Error is not null) return;
        var folder = Path.GetFullPath(Path.Combine(root, path));
        if (disk.KindOf(folder) == DiskEntryKind.Folder && disk.NamesIn(folder).Count == 0) disk.RemoveFolder(folder);
    }

    /// <summary>Whether a folder is there that a publication makes for itself, not for its files.</summary>
    public static bool IsOfPublishing(string root, string path, IFileSystem disk) =>
        (IsAtOrAboveRoot(path) || path is StateFolder.Name or StateFolder.Local) && Has(root, path, disk);

    private static bool IsAtOrAboveRoot(string path) => path == "." || path.Replace('\\', '/').Split('/').All(part => part == "..");

    private static void RemoveFlat(string folder, IFileSystem disk)
    {
        // The journal last: as long as it is there, it is known which folders had been made.
        foreach (var name in disk.NamesIn(folder).OrderBy(name => name == Journal.FileName)) disk.Delete(Path.Combine(folder, name));
        disk.RemoveFolder(folder);
    }
}
