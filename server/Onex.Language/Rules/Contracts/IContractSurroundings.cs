namespace Onex.Language.Rules.Contracts;

/// <summary>What rules may know of the files around a contract. Pure: whoever implements it has read them.</summary>
public interface IContractSurroundings
{
    /// <summary>The contract's path from the workspace's root, with '/'; null for a text that has no place on disk.</summary>
    string? Path { get; }
}
