using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Projects;
using Onex.Language.Rules.Contracts.Project;
using Onex.Language.Yaml;

namespace Onex.Language.Rules;

/// <summary>The node of a project that a Python file belongs to. Paths go from the project's root.</summary>
public sealed class ProjectNode : INodeSurroundings
{
    private static readonly string[] ContractNames = ["contract.yaml", "contract.yml"];
    private static readonly string[] TypeKeys = ["node_type", "node_kind"];

    private static readonly string[] RootMarks = ["pyproject.toml", "setup.py"];
    private static readonly ModuleLocation Nowhere = new(ModuleKind.Unknown, null, null);

    private readonly ContractProject project;

    private ProjectNode(ContractProject project, string? contractPath)
    {
        this.project = project;
        if (contractPath is null) return;
        Folder = ProjectPath.FolderOf(contractPath);
        Contract = project.ReadContract(contractPath);
        NodeSuffix = TypeOf(Contract) is { } type && NodeTypes.KindOf(type) is { } kind ? char.ToUpperInvariant(kind[0]) + kind[1..] : null;
    }

    public string? Folder { get; }

    public ContractDocument? Contract { get; }

    public string? NodeSuffix { get; }

    public IApiIndex Api => project.Api;

    /// <summary>
    /// The node whose folder a file lies in or below: the folder of a contract, or, in the layout with a folder for each version, the one
    /// above. A contract inside of a node describes a part of it.
    /// </summary>
    /// <returns>Null for a file that belongs to no node.</returns>
    public static ProjectNode? Of(ContractProject project, string path) => FindContract(project, path) is { } contract ? new ProjectNode(project, contract) : null;

    /// <summary>A file by itself: rules that need the node keep quiet.</summary>
    public static ProjectNode None(ContractProject project) => new(project, null);

    public PythonFile? FindModule(string name) => Folder is not null && project.FindModule(Folder, name).File is { } file ? project.ReadPython(file) : null;

    /// <summary>From the nearest folder above that looks like the root of a project's sources, since packages need no file of their own.</summary>
    public string ModuleNameOf(PythonFile file)
    {
        var folder = ProjectPath.FolderOf(file.Path);
        var root = ProjectPath.Upwards(folder).First(at => at.Length == 0 || ProjectPath.NameOf(at) == "src" || RootMarks.Any(mark => project.HasFile(ProjectPath.Join(at, mark))));
        var path = root.Length == 0 ? file.Path : file.Path[(root.Length + 1)..];
        var name = path[..^".py".Length].Replace('/', '.');
        return name.EndsWith(".__init__", StringComparison.Ordinal) ? name[..^".__init__".Length] : name;
    }

    public ModuleLocation Locate(string moduleName) => Folder is null ? Nowhere : project.FindModule(Folder, moduleName);

    public bool? HasName(string moduleName, ModuleLocation location, string name) => Folder is null ? null : project.HasName(Folder, moduleName, location, name);

    public IReadOnlyList<string> FilesIn(string folder) => project.Files.FilesIn(folder);

    private static string? FindContract(ContractProject project, string path)
    {
        string? found = null;
        foreach (var folder in ProjectPath.Upwards(ProjectPath.FolderOf(path)))
        {
            var candidates = found is null ? FoldersOf(project, folder) : NodeFolder.IsNodeName(ProjectPath.NameOf(folder)) ? [folder] : [];
            var contracts = candidates.SelectMany(f => ContractNames.Select(name => ProjectPath.Join(f, name))).Where(project.HasFile);
            if (contracts.FirstOrDefault(contract => IsOfNode(project, contract, folder)) is { } contract) found = contract;
        }
        return found;
    }

    /// <summary>Where the contract of a node in this folder may lie: here, or in the folder of its newest version.</summary>
    private static IEnumerable<string> FoldersOf(ContractProject project, string folder) =>
        project.Files.FoldersIn(folder).Where(name => FolderVersion.Read(name) is not null).Reverse().Select(name => ProjectPath.Join(folder, name)).Prepend(folder);

    /// <summary>Contracts of services and handlers lie in all kinds of folders; what is below them is not a node's.</summary>
    private static bool IsOfNode(ContractProject project, string contract, string folder) =>
        NodeFolder.IsNodeName(ProjectPath.NameOf(folder)) || TypeOf(project.ReadContract(contract)) is not null;

    private static string? TypeOf(ContractDocument? contract) => TypeKeys.Select(key => contract?.Root?.TextAt(key)).FirstOrDefault(type => type is not null);

}
