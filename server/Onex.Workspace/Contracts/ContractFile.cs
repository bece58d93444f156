using Onex.Language.Contracts;
using Onex.Language.Projects;
using Onex.Language.Rules.Contracts;

namespace Onex.Workspace.Contracts;

/// <summary>A contract on disk and the project that it lies in.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Root">The absolute path of the project's root: fixes name files from there.</param>
/// <param name="ProjectPath">Its path from the root, with '/'.</param>
public sealed record ContractFile(string Path, string Root, ContractProject Project, string ProjectPath)
{
    /// <summary>Read once for all that ask; null where the file is not there, larger than any contract, or no UTF-8.</summary>
    public ContractDocument? Document => Project.ReadContract(ProjectPath);

    public IContractSurroundings Surroundings => Project.Around(ProjectPath);
}
