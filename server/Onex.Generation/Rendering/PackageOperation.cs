using Onex.Generation.Naming;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering;

/// <summary>An operation of the node with its names in Python.</summary>
/// <param name="Value">As in the contract.</param>
/// <param name="Method">snake_case, e.g. <c>create</c>.</param>
internal sealed record PackageOperation(string Value, string Method, string Description)
{
    public static PackageOperation Of(IoOperation operation) => new(operation.Operation, PythonNames.ToMemberName(operation.Operation), operation.Description);

    /// <summary>What is said of an operation that nothing tells how to do.</summary>
    /// <param name="unknown">What is not told, e.g. <c>which steps it runs</c>.</param>
    public string Unimplemented(string unknown) => $"The operation '{Value}' raises METHOD_NOT_IMPLEMENTED: nothing tells {unknown}.";

    public string Member => Method.ToUpperInvariant();
}
