using System.Collections.Immutable;

namespace Onex.Workspace.Publishing;

/// <summary>What a publication did, as paths relative to the root, ordinal order.</summary>
/// <param name="Written">Files created, updated or merged.</param>
/// <param name="Generation">The number in the history under which this can be undone; null where no file was touched, and for an undo.</param>
public sealed record Publication(ImmutableArray<string> Written, ImmutableArray<string> Deleted, int? Generation)
{
    public static Publication Nothing { get; } = new([], [], null);
}
