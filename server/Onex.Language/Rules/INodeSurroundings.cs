using Onex.Language.Api;
using Onex.Language.Contracts;

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

    /// <summary>The names of a folder's files in ordinal order. The path is written as <see cref="Folder"/> is.</summary>
    IReadOnlyList<string> FilesIn(string folder);
}
