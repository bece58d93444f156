using System.Collections.Immutable;

namespace Onex.Generation.Planning.Merging;

/// <summary>Two edits of one text, joined.</summary>
/// <param name="Content">In the user's style; with conflict markers where <paramref name="Conflicts"/> is not empty.</param>
/// <param name="Conflicts">Where both sides changed the same lines: first and last line in the user's file, counted from 1.</param>
internal sealed record MergeResult(FileContent Content, ImmutableArray<(int First, int Last)> Conflicts);
