using System.Collections.Immutable;

namespace Onex.Generation.Planning;

/// <summary>What was generated into a node's folder the last time: the base of the next merge, and all that may ever be deleted.</summary>
/// <param name="NodePath">The node's own folder, relative to the root, with '/'.</param>
/// <param name="Files">By path relative to the node's folder, with '/', ordinal order.</param>
public sealed record NodeLock(string NodePath, GenerationOrigin Origin, ImmutableSortedDictionary<string, LockedFile> Files);
