using System.Collections.Immutable;

namespace Onex.Workspace.Checking;

/// <summary>What <c>--fix</c> did.</summary>
/// <param name="Applied">In the order of files, passes and places.</param>
/// <param name="Written">Absolute paths of the files that were changed or made, in ordinal order.</param>
public sealed record FixReport(ImmutableArray<FixedProblem> Applied, ImmutableArray<string> Written, ImmutableArray<FixFailure> Failures)
{
    public static FixReport None { get; } = new([], [], []);
}
