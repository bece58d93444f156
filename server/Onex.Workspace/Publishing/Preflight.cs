using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>All that can be known to go wrong before anything is written. Changes nothing on disk.</summary>
public static class Preflight
{
    /// <summary>Room for directories, the journal and the lock beside the files themselves, in bytes.</summary>
    private const long Overhead = 256 * 1024;

    /// <summary>Each new file stands in its place and in the lock; each old one in the history, and there again as it is afterwards.</summary>
    private const int CopiesOfEachFile = 4;

    /// <summary>Whether files could be written into a folder, which need not exist yet, at all.</summary>
    /// <returns>Null; or OUTPUT_DIRECTORY, PERMISSION_DENIED or DISK_FULL.</returns>
    public static OnexError? CheckFolder(string outputFolder)
    {
        var found = RootFolder.Find(outputFolder);
        if (found.IsFailure(out var error)) return error;
        var (root, output) = found.Value;
        if (StateFolder.FindFault(root) is { } fault) return fault;
        var inside = output.Length == 0 ? "x" : $"{output}/x";
        var resolved = ContainedPath.Resolve(root, inside);
        return resolved.Error ?? CheckWritable(Path.GetDirectoryName(resolved.Value)!, isFolder: true) ?? CheckSpace(root, Overhead);
    }

    /// <returns>Null; or FILE_CONFLICT, OUTPUT_DIRECTORY, PERMISSION_DENIED or DISK_FULL.</returns>
    public static OnexError? Check(ChangeSet changeSet)
    {
        var root = changeSet.Root;
        if (changeSet.Conflicts.Any()) return PublishErrors.Conflicts(changeSet);
        var resolvedRoot = RootFolder.Resolve(root);
        if (resolvedRoot.IsFailure(out var error)) return error;
        if (resolvedRoot.Value != root) return PathErrors.Link(root);
        if (StateFolder.FindFault(root) is { } fault) return fault;

        try
        {
            if (CheckWritable(Path.Combine(root, StateFolder.Name), isFolder: true) is { } stateError) return stateError;
            foreach (var change in changeSet.Files.Where(f => f.IsWritten))
            {
                if (PathNames.IsKeptForOthers(change.Path)) return PathErrors.BadName(change.Path, "belongs to git or to onexgen itself");
                var resolved = ContainedPath.Resolve(root, change.Path);
                if (resolved.IsFailure(out error)) return error;
                var content = File.Exists(resolved.Value) ? new FileContent([.. File.ReadAllBytes(resolved.Value)]) : null;
                if (!Equals(content, change.Before)) return PublishErrors.ChangedMeanwhile(change.Path);
                if (CheckWritable(Path.GetDirectoryName(resolved.Value)!, isFolder: true) is { } folderError) return folderError;
                if (content is not null && CheckWritable(resolved.Value, isFolder: false) is { } fileError) return fileError;
            }

            if (NodeLockStore.TryRead(root, changeSet.NodePath, out var nodeLock) is { } lockError) return lockError;
            if (TextOf(nodeLock) != TextOf(changeSet.LockBefore)) return PublishErrors.ChangedMeanwhile(StateFolder.LockOf(changeSet.NodePath));
            var bytes = changeSet.Files.Where(f => f.IsWritten).Sum(f => (f.Before?.Length ?? 0L) + (f.After?.Length ?? 0L));
            return CheckSpace(root, (bytes * CopiesOfEachFile) + Overhead);
        }
        catch (Exception e) when (PublishErrors.IsOfTheMachine(e))
        {
            return PublishErrors.Of(e, root);
        }
    }

    internal static string? TextOf(NodeLock? nodeLock) => nodeLock is null ? null : NodeLockFormat.Write(nodeLock);

    /// <summary>Looks at the path, or at the nearest folder above it that exists.</summary>
    private static OnexError? CheckWritable(string path, bool isFolder)
    {
        while (isFolder && !Directory.Exists(path)) path = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows()) return null; // Only trying tells, as access lists and owners decide together.
        return UnixCalls.MayWrite(path, isFolder) ? null : PublishErrors.NotWritable(path);
    }

    private static OnexError? CheckSpace(string root, long needed)
    {
        var folder = root;
        while (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder)!;
        var free = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder).AvailableFreeSpace;
        return free < needed ? PublishErrors.NotEnoughSpace(root, needed, free) : null;
    }
}
