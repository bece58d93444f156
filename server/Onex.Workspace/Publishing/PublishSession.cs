using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>The root's lock and the folders it needs, from before a transaction until nothing of it is left to do.</summary>
internal sealed class PublishSession(string root, IFileSystem disk) : IDisposable
{
    private readonly List<string> madeFolders = [];
    private ProcessLock? processLock;
    private bool isOpen;

    /// <summary>The root, folders above it, and state folders that had to be made, outermost first, relative to the root.</summary>
    public ImmutableArray<string> MadeFolders => [.. madeFolders];

    /// <summary>Takes the lock, and repairs what a process that was cut off has left.</summary>
    /// <returns>What was repaired; or LOCKED.</returns>
    public Result<RepairReport> Open(TimeSpan patience, Action<TimeSpan> pause)
    {
        // Nobody but a publication makes this folder, and one that ends as it should leaves something in it or removes it.
        var wasIdle = StateCleanup.IsLocalIdle(root, disk);
        var acquired = ProcessLock.Acquire(root, patience, MakeFolders, pause);
        if (acquired.IsFailure(out var error)) return error;
        processLock = acquired.Value;
        var inherited = processLock.InheritedFolders ?? (wasIdle ? [StateFolder.Name, StateFolder.Local] : []);
        madeFolders.InsertRange(0, inherited.Where(path => StateCleanup.IsOfPublishing(root, path, disk)).Except(madeFolders));

        var repaired = Recovery.RepairLocked(root, disk);
        if (repaired.IsFailure(out error)) return error;
        madeFolders.InsertRange(0, repaired.Value.MadeFolders.Except(madeFolders));
        isOpen = true;
        return repaired.Value.Report;
    }

    /// <summary>
    /// Clears up after the commit. The publication is final by now, so that a failure here is no failure of it; what is left is cleared up
    /// at the next start.
    /// </summary>
    public void Complete()
    {
        try
        {
            disk.FlushFolder(Path.Combine(root, StateFolder.Local));
            var removed = StateCleanup.Committed(root, disk);
            madeFolders.Clear();
            if (!StateCleanup.IsLocalIdle(root, disk)) return;
            RemoveStateIfIdle();
            foreach (var path in removed) StateCleanup.RemoveIfEmpty(root, path, disk);
        }
        catch (Exception e) when (PublishErrors.IsOfTheMachine(e))
        {
            return;
        }
    }

    /// <summary>Takes back what was done.</summary>
    /// <returns>The error, which says so where taking back failed too.</returns>
    public OnexError Abandon(OnexError cause)
    {
        try
        {
            if (isOpen && StateCleanup.Has(root, StateFolder.Transaction, disk))
            {
                new Rollback(root, disk).Run();
                StateCleanup.Abandoned(root, disk);
                cause = cause.With(PublishErrors.RollbackPerformed, "true");
            }
            if (madeFolders.Count > 0) RemoveStateIfIdle();
            return cause;
        }
        catch (Exception e) when (PublishErrors.IsOfTheMachine(e))
        {
            return PublishErrors.NotRolledBack(cause, e);
        }
    }

    /// <summary>Removes the lock and with it the folders that hold nothing else, as if nothing had been here.</summary>
    public void RemoveStateIfIdle()
    {
        if (processLock is not null && StateCleanup.IsLocalIdle(root, disk))
        {
            processLock.Remove();
            processLock = null;
            StateCleanup.RemoveIfEmpty(root, StateFolder.Local, disk);
            if (madeFolders.Count == 0) StateCleanup.RemoveIfEmpty(root, StateFolder.Name, disk);
        }
        foreach (var path in Enumerable.Reverse(madeFolders)) StateCleanup.RemoveIfEmpty(root, path, disk);
    }

    public void Dispose() => processLock?.Dispose();

    private List<string> MakeFolders()
    {
        var missing = new Stack<string>();
        for (var folder = Path.Combine(root, StateFolder.Local); disk.KindOf(folder) == DiskEntryKind.Missing; folder = Path.GetDirectoryName(folder)!)
            missing.Push(folder);
        foreach (var folder in missing)
        {
            disk.CreateFolder(folder);
            var path = Path.GetRelativePath(root, folder).Replace(Path.DirectorySeparatorChar, '/');
            if (!madeFolders.Contains(path)) madeFolders.Add(path);
        }
        return madeFolders;
    }
}
