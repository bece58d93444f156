using System.Collections.Immutable;

namespace Onex.Generation.Planning;

/// <summary>A generation that was published and may be undone.</summary>
/// <param name="Number">Counts the generations of a root.</param>
public sealed record PastGeneration(int Number, string NodePath, NodeLock? LockBefore, ImmutableArray<PastFile> Files);
