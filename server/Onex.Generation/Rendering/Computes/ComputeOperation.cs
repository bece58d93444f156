using System.Collections.Immutable;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Rendering.Computes;

/// <summary>An operation with what it works out, in an order in which everything is there when it is used; nothing where nothing tells how.</summary>
/// <param name="Outputs">The fields of the result that it fills.</param>
internal sealed record ComputeOperation(PackageOperation Operation, ImmutableArray<Computation> Steps, ImmutableArray<string> Outputs)
{
    public bool IsCustom => Steps.IsEmpty;
}
