using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>The locks of the nodes, in <c>.onex/nodes/</c>.</summary>
public static class NodeLockStore
{
    /// <summary>A lock may come with a cloned repository; no node's files take this much.</summary>
    private const long MaxBytes = 32 * 1024 * 1024;

    /// <param name="nodeLock">The node's lock; null where the node was never generated here.</param>
    /// <returns>Null; or INVALID_LOCK, OUTPUT_DIRECTORY, PERMISSION_DENIED.</returns>
    public static OnexError? TryRead(string root, string nodePath, out NodeLock? nodeLock)
    {
        return TryReadFile(root, StateFolder.LockOf(nodePath), out nodeLock);
    }

    /// <summary>The locks of all nodes of a root that can be read, in the order of their files' names.</summary>
    public static IEnumerable<NodeLock> ReadAll(string root)
    {
        if (StateFolder.FindFault(root) is not null) yield break;
        var folder = new DirectoryInfo(Path.Combine(root, StateFolder.Nodes));
        if (!folder.Exists) yield break;
        foreach (var file in folder.EnumerateFiles("*.json").Select(f => f.Name).Order(StringComparer.Ordinal))
        {
            if (TryReadFile(root, $"{StateFolder.Nodes}/{file}", out var nodeLock) is null && nodeLock is not null) yield return nodeLock;
        }
    }

    private static OnexError? TryReadFile(string root, string path, out NodeLock? nodeLock)
    {
        nodeLock = null;
        var resolved = ContainedPath.Resolve(root, path);
        if (resolved.IsFailure(out var error)) return error;
        try
        {
            var file = new FileInfo(resolved.Value);
            if (!file.Exists) return null;
            if (file.Length > MaxBytes) return PathErrors.TooLarge(path, MaxBytes);
            var read = NodeLockFormat.Read(File.ReadAllText(resolved.Value));
            if (read.IsFailure(out error)) return error.With("path", path);
            nodeLock = read.Value;
            return null;
        }
        catch (Exception e) when (PublishErrors.IsOfTheMachine(e))
        {
            return PublishErrors.Of(e, root);
        }
    }
}
