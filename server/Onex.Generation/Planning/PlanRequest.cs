using System.Collections.Immutable;
using Onex.Generation.Rendering;

namespace Onex.Generation.Planning;

/// <summary>All that a plan is made from.</summary>
/// <param name="Root">Absolute path of the folder that no write may leave.</param>
/// <param name="NodePath">The node's own folder, relative to <paramref name="Root"/>, with '/'.</param>
/// <param name="Files">The new output.</param>
/// <param name="Edits">Edits of files of the user that come with the generation.</param>
public sealed record PlanRequest(
    string Root,
    string NodePath,
    FileSet Files,
    GenerationOrigin Origin,
    OverwritePolicy Policy,
    ImmutableArray<FileEdit> Edits)
{
    /// <summary>Every path that the plan has to know the disk's state of, relative to the root, ordinal order.</summary>
    public ImmutableSortedSet<string> PathsToRead(NodeLock? previous)
    {
        var own = Files.Files.Select(f => f.Path).Concat(previous?.Files.Keys ?? []).Select(p => $"{NodePath}/{p}");
        return own.Concat(Edits.Select(e => e.Path)).ToImmutableSortedSet(StringComparer.Ordinal);
    }
}
