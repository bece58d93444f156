using System.Collections.Immutable;

namespace Onex.Generation.Rendering.Reducers;

/// <param name="Moves">An event moves the state machine.</param>
/// <param name="Outputs">What an event's item is worked into, in the order of the contract. An operation that neither moves nor works out anything is one that nothing is known of.</param>
internal sealed record ReducerOperation(PackageOperation Operation, bool Moves, ImmutableArray<string> Outputs)
{
    public bool IsCustom => !Moves && Outputs.IsEmpty;

    /// <summary>Operations of the same work share their code.</summary>
    public string Work => $"{Moves}:{string.Join(",", Outputs)}";
}
