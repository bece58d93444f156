using System.Collections.Immutable;
using System.Diagnostics;
using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>
/// Makes a list of file operations happen as a whole. New versions are written into <c>.onex/local/transaction/</c> first; then a
/// journal; then each file is exchanged by renaming; then the transaction's folder is renamed, which is the one step that commits.
/// Needs the root's lock. Failures of the disk come out as exceptions; <see cref="Rollback"/> undoes what was done by then.
/// </summary>
internal sealed class Transaction(string root, IFileSystem disk)
{
    private readonly string folder = Path.Combine(root, StateFolder.Transaction);

    /// <summary>The folders that <paramref name="operations"/> need and that are not there, outermost first.</summary>
    public static ImmutableArray<string> MissingFolders(string root, IEnumerable<FileOperation> operations, IFileSystem disk)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var operation in operations.Where(o => o.After is not null))
        {
            for (var slash = operation.Path.LastIndexOf('/'); slash > 0; slash = operation.Path.LastIndexOf('/', slash - 1))
            {
                var path = operation.Path[..slash];
                if (disk.KindOf(Path.Combine(root, path)) != DiskEntryKind.Missing || !missing.Add(path)) break;
            }
        }
        return [.. missing];
    }

    /// <param name="madeFolders">Folders that this publication has made already to have a place for its journal.</param>
    /// <param name="removedFolders">Folders to remove afterwards if they are empty then, innermost first.</param>
    /// <param name="beforeStep">Called before each file is staged and before each is put in place; may throw to stop.</param>
    /// <returns>Null once committed; an error where disk does not hold what the operations expect. Then, as after an exception, roll back.</returns>
    public OnexError? Run(
        ImmutableArray<FileOperation> operations,
        ImmutableArray<string> madeFolders,
        ImmutableArray<string> removedFolders,
        Action<FileOperation> beforeStep)
    {
        var newFolders = MissingFolders(root, operations, disk);
        Stage(operations, beforeStep);
        WriteJournal(new Journal(
            Environment.ProcessId,
            Process.GetCurrentProcess().StartTime.ToUniversalTime(),
            [.. operations.Select(o => new JournalEntry(o.Path, o.Before?.Sha256, o.After?.Sha256))],
            [.. madeFolders, .. newFolders],
            removedFolders));
        // Where the state folders are new, their own names must last too, or the journal would not be found.
        foreach (var made in madeFolders) disk.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(Path.Combine(root, made)))!);

        foreach (var path in newFolders) disk.CreateFolder(Path.Combine(root, path));
        for (var i = 0; i < operations.Length; i++)
        {
            beforeStep(operations[i]);
            if (Apply(i, operations[i]) is { } error) return error;
        }

        FlushFolders(operations.Select(o => o.Path).Concat(newFolders));
        disk.Move(folder, Path.Combine(root, StateFolder.Committed));
        return null;
    }

    private void Stage(ImmutableArray<FileOperation> operations, Action<FileOperation> beforeStep)
    {
        disk.CreateFolder(folder);
        for (var i = 0; i < operations.Length; i++)
        {
            if (operations[i].After is not { } after) continue;
            beforeStep(operations[i]);
            var target = Path.Combine(root, operations[i].Path);
            var mode = operations[i].Before is null ? null : disk.ModeOf(target);
            disk.Write(Path.Combine(folder, Journal.NewVersion(i)), after.Bytes.AsMemory(), mode);
        }
        for (var i = 0; i < operations.Length; i++)
        {
            if (operations[i].After is not null) disk.Flush(Path.Combine(folder, Journal.NewVersion(i)));
        }
    }

    private void WriteJournal(Journal journal)
    {
        var draft = Path.Combine(folder, "journal.draft");
        disk.Write(draft, journal.ToBytes(), null);
        disk.Flush(draft);
        disk.Move(draft, Path.Combine(folder, Journal.FileName));
        disk.FlushFolder(folder);
        disk.FlushFolder(Path.Combine(root, StateFolder.Local));
    }

    /// <summary>
    /// Puts one file in place. What stood there is never overwritten, only renamed, and looked at afterwards: an edit that comes in at the
    /// last moment is found, and put back by the rollback.
    /// </summary>
    private OnexError? Apply(int index, FileOperation operation)
    {
        var resolved = ContainedPath.Resolve(root, operation.Path);
        if (resolved.IsFailure(out var error)) return error;
        var target = resolved.Value;
        var newVersion = Path.Combine(folder, Journal.NewVersion(index));
        var oldVersion = Path.Combine(folder, Journal.OldVersion(index));
        var isThere = disk.KindOf(target) == DiskEntryKind.File;
        if (isThere != operation.Before is not null) return PublishErrors.ChangedMeanwhile(operation.Path);

        try
        {
            if (operation.Before is null)
            {
                disk.Move(newVersion, target);
                return null;
            }
            if (operation.After is not null && disk.TryExchange(newVersion, target))
            {
                disk.Move(newVersion, oldVersion);
            }
            else
            {
                disk.Move(target, oldVersion);
                if (operation.After is not null) disk.Move(newVersion, target);
            }
        }
        catch (IOException e) when (OperatingSystemErrors.IsOutOfDate(e))
        {
            return PublishErrors.ChangedMeanwhile(operation.Path);
        }
        return HashOf(disk, oldVersion) == operation.Before.Sha256 ? null : PublishErrors.ChangedMeanwhile(operation.Path);
    }

    private void FlushFolders(IEnumerable<string> changed)
    {
        var parents = changed.Select(p => p.LastIndexOf('/') is var slash and > 0 ? p[..slash] : "").Distinct().Order(StringComparer.Ordinal);
        foreach (var parent in parents) disk.FlushFolder(Path.Combine(root, parent));
        disk.FlushFolder(folder);
    }

    public static string HashOf(IFileSystem disk, string path) => new FileContent([.. disk.Read(path)]).Sha256;
}
