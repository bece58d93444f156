using Onex.Language.Projects;

namespace Onex.Language.Rules.Contracts;

/// <summary>A contract that lies in a project.</summary>
internal sealed record ContractSurroundings(string? Path, ContractProject? Project) : IContractSurroundings;
