using System.Collections.Immutable;
using Onex.Generation.Errors;

namespace Onex.Generation.Planning;

/// <summary>Compares what was generated with what stands on disk and says what is to happen to each file.</summary>
public static class Planner
{
    /// <param name="disk">The disk's state at <see cref="PlanRequest.PathsToRead"/>.</param>
    /// <param name="previous">What was generated the last time; null for the first time.</param>
    /// <returns>A ChangeSet, which may hold conflicts; or FILE_CONFLICT where names collide so that no file system could hold them all.</returns>
    public static Result<ChangeSet> Plan(PlanRequest request, DiskSnapshot disk, NodeLock? previous)
    {
        var planned = request.Files.Files.Select(f => $"{request.NodePath}/{f.Path}").Concat(request.Edits.Select(e => e.Path));
        if (PathCollisions.Find(planned, disk) is { } collision) return collision;

        var changes = new List<FileChange>();
        var locked = ImmutableSortedDictionary.CreateBuilder<string, LockedFile>(StringComparer.Ordinal);
        foreach (var file in request.Files.Files)
        {
            var path = $"{request.NodePath}/{file.Path}";
            var generated = FileContent.FromText(file.Content);
            var former = previous?.Files.GetValueOrDefault(file.Path);
            var change = FilePlanner.PlanGenerated(path, generated, file.Content, disk.Files.GetValueOrDefault(path), former, request.Policy);
            changes.Add(change);
            // A file that the user deleted keeps its old entry: should they bring it back, that is still what it was made from.
            locked.Add(file.Path, change.Generated is null ? former! : new LockedFile(generated.Sha256, file.Content));
        }

        foreach (var (name, former) in previous?.Files ?? ImmutableSortedDictionary<string, LockedFile>.Empty)
        {
            if (locked.ContainsKey(name)) continue;
            var path = $"{request.NodePath}/{name}";
            if (disk.Files.GetValueOrDefault(path) is not { } content) continue;
            var change = FilePlanner.PlanNoLongerGenerated(path, content, former, request.Policy);
            changes.Add(change);
            if (change.Action != FileAction.Delete) locked.Add(name, former);
        }

        changes.AddRange(request.Edits.Select(FilePlanner.PlanEdit));
        return new ChangeSet(
            request.Root,
            request.NodePath,
            [.. changes.OrderBy(c => c.Path, StringComparer.Ordinal)],
            previous,
            new NodeLock(request.NodePath, request.Origin, locked.ToImmutable()));
    }
}
