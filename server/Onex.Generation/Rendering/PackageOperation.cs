namespace Onex.Generation.Rendering;

/// <summary>An operation of the node with its names in Python.</summary>
/// <param name="Value">As in the contract.</param>
/// <param name="Method">snake_case, e.g. <c>create</c>.</param>
internal sealed record PackageOperation(string Value, string Method, string Description)
{
    public string Member => Method.ToUpperInvariant();
}
