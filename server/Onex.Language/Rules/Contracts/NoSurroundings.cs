using Onex.Language.Projects;

namespace Onex.Language.Rules.Contracts;

/// <summary>A contract by itself: rules across files keep quiet.</summary>
public sealed class NoSurroundings : IContractSurroundings
{
    public static NoSurroundings Instance { get; } = new();

    public string? Path => null;

    public ContractProject? Project => null;
}
