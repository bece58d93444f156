using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>Plans to take a generation back. The plan is previewed and published like any other ChangeSet.</summary>
public static class Undo
{
    /// <summary>Plans for an output folder: finds its root, and mends first what an earlier run, cut off half-way, left behind.</summary>
    /// <param name="outputFolder">The absolute path of the folder that was generated into.</param>
    /// <param name="node">As below.</param>
    /// <returns>As below; or what kept the root from being mended.</returns>
    public static Result<ChangeSet> PlanIn(string outputFolder, string? node)
    {
        var found = RootFolder.Find(outputFolder);
        if (found.IsFailure(out var error)) return error;
        var repaired = Recovery.Repair(found.Value.Root);
        return repaired.IsFailure(out error) ? error : Plan(found.Value.Root, node);
    }

    /// <param name="root">The root's real path, see <see cref="RootFolder.Find"/>.</param>
    /// <param name="node">
    /// The node whose last generation is taken back: its folder relative to the root, with '/', or that folder's name alone. Null for the
    /// last generation of all.
    /// </param>
    /// <returns>
    /// The plan; or NOTHING_TO_UNDO, OUTPUT_DIRECTORY, INVALID_LOCK or an error of the disk. A plan with conflicts cannot be published.
    /// </returns>
    public static Result<ChangeSet> Plan(string root, string? node)
    {
        var disk = new DiskFileSystem();
        if (StateFolder.FindFault(root) is { } fault) return fault;
        try
        {
            foreach (var number in History.Numbers(root, disk).Reverse())
            {
                var read = History.Read(root, number, disk);
                if (read.IsFailure(out var error)) return error;
                var record = read.Value;
                if (node is not null && !Names(node, record.NodePath)) continue;
                return Plan(root, number, record);
            }
            return PublishErrors.NothingToUndo(node);
        }
        catch (Exception e) when (PublishErrors.IsOfTheMachine(e))
        {
            return PublishErrors.Of(e, root);
        }
    }

    private static bool Names(string node, string nodePath) => node == nodePath || node == nodePath[(nodePath.LastIndexOf('/') + 1)..];

    private static Result<ChangeSet> Plan(string root, int number, HistoryRecord record)
    {
        var past = record.ToGeneration(number);
        if (past.IsFailure(out var error)) return error;
        var snapshot = DiskReader.Snapshot(root, record.Files.Select(f => f.Path));
        if (snapshot.IsFailure(out error)) return error;
        if (NodeLockStore.TryRead(root, record.NodePath, out var current) is { } lockError) return lockError;
        return UndoPlanner.Plan(root, past.Value, snapshot.Value, current);
    }
}
