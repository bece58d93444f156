using System.Collections.Immutable;
using Onex.Generation.Planning;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>
/// What a ChangeSet changes in <c>.onex/</c>: the node's lock and the history. Part of the same transaction as the files, after them.
/// </summary>
internal static class StateOperations
{
    /// <param name="number">Of the record that is written; null where no file changes, so that there is nothing to undo.</param>
    /// <param name="madeFolders">What the publication has made for itself already: the root, folders above it, and state folders.</param>
    public static ImmutableArray<FileOperation> Of(
        ChangeSet changeSet, int? number, ImmutableArray<string> madeFolders, DateTimeOffset now, IFileSystem disk)
    {
        var root = changeSet.Root;
        var operations = ImmutableArray.CreateBuilder<FileOperation>();
        var lockPath = StateFolder.LockOf(changeSet.NodePath);
        Add(lockPath, Read(lockPath), ContentOf(changeSet.LockAfter));

        var numbers = History.Numbers(root, disk);
        if (changeSet.Undoes is { } undone) Remove(StateFolder.HistoryOf(undone));
        if (number is { } added)
        {
            foreach (var outdated in History.Outdated(numbers)) Remove(StateFolder.HistoryOf(outdated));
            Add(StateFolder.HistoryOf(added), null, Record(changeSet, madeFolders, now, disk).ToContent());
        }

        var isLast = changeSet.LockAfter is null && numbers.All(n => n == changeSet.Undoes) && !HasOtherLocks(root, lockPath, disk);
        AddFixed(StateFolder.GitIgnore, StateFolder.GitIgnoreText);
        AddFixed(StateFolder.GitAttributes, StateFolder.GitAttributesText);
        return operations.ToImmutable();

        FileContent? Read(string path)
        {
            var file = Path.Combine(root, path);
            return disk.KindOf(file) == DiskEntryKind.File ? new FileContent([.. disk.Read(file)]) : null;
        }

        void Add(string path, FileContent? before, FileContent? after)
        {
            if (!Equals(before, after)) operations.Add(new FileOperation(path, before, after));
        }

        void Remove(string path) => Add(path, Read(path), null);

        // A file of this name that reads otherwise is the user's own and stays as it is.
        void AddFixed(string path, string text)
        {
            var before = Read(path);
            var own = FileContent.FromText(text);
            if (isLast && own.Equals(before)) Add(path, before, null);
            if (!isLast && before is null) Add(path, null, own);
        }
    }

    private static HistoryRecord Record(
        ChangeSet changeSet, ImmutableArray<string> madeFolders, DateTimeOffset now, IFileSystem disk)
    {
        var written = changeSet.Files.Where(f => f.IsWritten).ToList();
        var folders = Transaction.MissingFolders(changeSet.Root, written.Select(f => new FileOperation(f.Path, f.Before, f.After)), disk);
        return new HistoryRecord(
            changeSet.NodePath,
            now,
            Preflight.TextOf(changeSet.LockBefore),
            [.. madeFolders.Where(f => !f.StartsWith(StateFolder.Name, StringComparison.Ordinal)), .. folders],
            [.. written.Select(f => new HistoryFile(f.Path, IsOwn(changeSet, f), HistoryContent.Of(f.Before), HistoryContent.Of(f.After)))]);
    }

    private static bool IsOwn(ChangeSet changeSet, FileChange change) =>
        change.Generated is not null || change.Path.StartsWith($"{changeSet.NodePath}/", StringComparison.Ordinal);

    private static bool HasOtherLocks(string root, string lockPath, IFileSystem disk)
    {
        var folder = Path.Combine(root, StateFolder.Nodes);
        return disk.KindOf(folder) == DiskEntryKind.Folder && disk.NamesIn(folder).Any(name => $"{StateFolder.Nodes}/{name}" != lockPath);
    }

    private static FileContent? ContentOf(NodeLock? nodeLock) =>
        Preflight.TextOf(nodeLock) is { } text ? FileContent.FromText(text) : null;
}
