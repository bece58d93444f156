using Onex.Generation.Specs;

namespace Onex.Generation.Contracts;

/// <summary>Where a node's package will stand.</summary>
/// <param name="ParentPackage">The dotted Python package that the node's folder lies in, e.g. <c>acme.nodes</c>; empty where it lies in none.</param>
public sealed record PackageLocation(NodeLayout Layout, string ParentPackage)
{
    public static PackageLocation Standalone { get; } = new(NodeLayout.Versioned, "");
}
