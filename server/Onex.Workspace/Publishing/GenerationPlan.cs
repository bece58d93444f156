using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Generation.Rendering;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>Plans a generation into a folder: finds the root, reads lock and disk, and compares. Writes nothing.</summary>
public static class GenerationPlan
{
    /// <param name="outputFolder">Absolute; the node's folder is made in it. Need not exist.</param>
    /// <param name="edits">Edits of files of the user that come with the generation, with paths relative to <see cref="RootFolder.Find"/>.</param>
    /// <returns>
    /// The plan, which may have conflicts; or FILE_CONFLICT where names collide, OUTPUT_DIRECTORY, INVALID_LOCK or an error of the disk.
    /// </returns>
    public static Result<ChangeSet> Make(
        string outputFolder, FileSet files, GenerationOrigin origin, OverwritePolicy policy, ImmutableArray<FileEdit> edits)
    {
        var found = RootFolder.Find(outputFolder);
        if (found.IsFailure(out var error)) return error;
        var (root, output) = found.Value;
        var nodePath = output.Length == 0 ? files.NodeFolder : $"{output}/{files.NodeFolder}";

        if (NodeLockStore.TryRead(root, nodePath, out var previous) is { } lockError) return lockError;
        var request = new PlanRequest(root, nodePath, files, origin, policy, edits);
        var snapshot = DiskReader.Snapshot(root, request.PathsToRead(previous));
        return snapshot.IsFailure(out error) ? error : Planner.Plan(request, snapshot.Value, previous);
    }
}
