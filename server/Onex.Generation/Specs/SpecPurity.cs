using System.Collections.Immutable;

namespace Onex.Generation.Specs;

/// <summary>COMPUTE and REDUCER do no I/O.</summary>
internal static class SpecPurity
{
    /// <returns>A sentence for people; null where type and systems go together.</returns>
    public static string? FindProblem(NodeType type, ImmutableArray<string> systems) =>
        type is not (NodeType.Compute or NodeType.Reducer) || systems.IsEmpty
            ? null
            : $"A {type.ToPublicName()} node does no I/O; {string.Join(", ", systems)} belongs into an EFFECT node beside it.";
}
