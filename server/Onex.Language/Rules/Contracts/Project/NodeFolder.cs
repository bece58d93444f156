using Onex.Language.Projects;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>The folders that a contract lies in, as its path tells them.</summary>
/// <param name="Contract">The folder of the contract.</param>
/// <param name="Node">The node's own folder: the one above, where the contract lies in a folder for a version.</param>
/// <param name="Version">The name of that folder, e.g. <c>v1_0_0</c>; null where there is none.</param>
internal sealed record NodeFolder(string Contract, string Node, string? Version)
{
    public string Name => ProjectPath.NameOf(Node);

    /// <summary>Null for a contract without a place, or one that describes a part of a node: it lies in a folder below the node's.</summary>
    public static NodeFolder? Of(IContractSurroundings surroundings)
    {
        if (surroundings.Path is not { } path || ProjectPath.NameOf(path) != "contract.yaml") return null;
        var folder = ProjectPath.FolderOf(path);
        var version = FolderVersion.Read(ProjectPath.NameOf(folder)) is null ? null : ProjectPath.NameOf(folder);
        var node = version is null ? folder : ProjectPath.FolderOf(folder);
        if (node.Length == 0) return null;
        var isPart = ProjectPath.Upwards(ProjectPath.FolderOf(node)).Any(f => IsNodeName(ProjectPath.NameOf(f)));
        return isPart ? null : new NodeFolder(folder, node, version);
    }

    public static bool IsNodeName(string name) => name.StartsWith("node_", StringComparison.Ordinal);
}
