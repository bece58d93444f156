using System.Collections.Immutable;

namespace Onex.Generation.Rendering;

/// <summary>An operation of the node with its names in Python.</summary>
/// <param name="Value">As in the contract.</param>
/// <param name="Method">snake_case, e.g. <c>create</c>.</param>
/// <param name="Kind">The component's kind.</param>
/// <param name="Services">Those that do it.</param>
internal sealed record PackageOperation(string Value, string Method, string Kind, string Description, ImmutableArray<PackageService> Services)
{
    public string Member => Method.ToUpperInvariant();
}
