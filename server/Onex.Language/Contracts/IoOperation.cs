using System.Collections.Immutable;

namespace Onex.Language.Contracts;

/// <summary>One thing that a node can be asked to do; an EFFECT does it to the world.</summary>
/// <param name="OperationType">What kind of thing it is, in the words of the component that does it, e.g. <c>insert</c>; empty where the contract does not say.</param>
/// <param name="Systems">The names of the service dependencies that do it; empty means all.</param>
public sealed record IoOperation(string Operation, string OperationType, string Description, ImmutableArray<string> Systems)
{
    /// <summary>The kind of an operation of which nothing tells what it does.</summary>
    public const string Custom = "custom";

    /// <summary>The fields of the result that it fills; empty where the contract does not say.</summary>
    public ImmutableArray<string> OutputFields { get; init; } = [];
}
