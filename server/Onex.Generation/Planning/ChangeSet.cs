using System.Collections.Immutable;

namespace Onex.Generation.Planning;

/// <summary>All that one generation would do to the disk. Preview, dry run, diff and commit consume this same value.</summary>
/// <param name="Root">Absolute path of the folder that no write may leave.</param>
/// <param name="NodePath">The node's own folder, relative to <paramref name="Root"/>, with '/'.</param>
/// <param name="Files">Ordered by path (ordinal).</param>
public sealed record ChangeSet(string Root, string NodePath, ImmutableArray<FileChange> Files);
