using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Projects;

namespace Onex.Language.Rules;

/// <summary>What rules may know of the node that a Python file belongs to: <see cref="NodePackage"/> before it is written, <see cref="ProjectNode"/> afterwards.</summary>
public interface INodeSurroundings
{
    /// <summary>The folder that the node's contract lies in, written as the paths of its files are; null where the file belongs to no node.</summary>
    string? Folder { get; }

    /// <summary>Null where there is none, or none that can be read.</summary>
    ContractDocument? Contract { get; }

    /// <summary>What the node's class name ends with: <c>Effect</c>, <c>Compute</c>, <c>Reducer</c> or <c>Orchestrator</c>. Null where nobody knows.</summary>
    string? NodeSuffix { get; }

    /// <summary>What can be imported beside the project's own packages.</summary>
    IApiIndex Api { get; }

    /// <summary>A module of the node, or of the project that it lies in, by its full dotted name; null where it is not there or cannot be read.</summary>
    PythonFile? FindModule(string name);

    /// <summary>The full dotted name of the module that a file is; for the <c>__init__</c> of a package that of the package.</summary>
    string ModuleNameOf(PythonFile file);

    /// <summary>Where a module is, as the node's imports find it: in the node, in the project, in the index.</summary>
    /// <param name="moduleName">Full and dotted.</param>
    ModuleLocation Locate(string moduleName);

    /// <summary>Whether <c>from module import name</c> works; null where the text does not tell.</summary>
    /// <param name="location">As <see cref="Locate"/> gave it.</param>
    bool? HasName(string moduleName, ModuleLocation location, string name);

    /// <summary>The names of a folder's files in ordinal order. The path is written as <see cref="Folder"/> is.</summary>
    IReadOnlyList<string> FilesIn(string folder);
}
