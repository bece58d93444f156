using Onex.Language.Projects;

namespace Onex.Workspace.Contracts;

/// <summary>A contract or a Python file on disk and the project that it lies in.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Root">The absolute path of the project's root: fixes name files from there.</param>
/// <param name="ProjectPath">Its path from the root, with '/'.</param>
public sealed record ProjectFile(string Path, string Root, ContractProject Project, string ProjectPath)
{
    public bool IsPython => Path.EndsWith(".py", StringComparison.Ordinal);
}
