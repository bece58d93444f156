using Onex.Language.Projects;

namespace Onex.Language.Rules.Contracts;

/// <summary>What rules may know of the files around a contract. Made by <see cref="ContractProject.Around"/>.</summary>
public interface IContractSurroundings
{
    /// <summary>The contract's path from the project's root, with '/'; null for a text that has no place on disk.</summary>
    string? Path { get; }

    /// <summary>The project that the contract lies in; null where nothing is known of it, and rules across files keep quiet.</summary>
    ContractProject? Project { get; }
}
