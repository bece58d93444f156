using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Projects;
using Onex.Language.Python;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules;

/// <summary>All files of one node, read, with what its imports are checked against.</summary>
/// <param name="NodeSuffix">What the node's class name ends with: <c>Effect</c>, <c>Compute</c>, <c>Reducer</c> or <c>Orchestrator</c>.</param>
public sealed record NodePackage(
    string NodeSuffix,
    ImmutableArray<PythonFile> PythonFiles,
    ImmutableArray<YamlFile> YamlFiles,
    IApiIndex Api)
    : INodeSurroundings
{
    private readonly YamlFile? contract = YamlFiles.FirstOrDefault(f => f.FileName == "contract.yaml");

    /// <summary>Modules of the package by their dotted names.</summary>
    public ImmutableDictionary<string, PythonFile> Modules { get; } =
        PythonFiles.ToImmutableDictionary(f => f.ModuleName, StringComparer.Ordinal);

    public string? Folder => contract is null ? null : ProjectPath.FolderOf(contract.Path);

    public ContractDocument? Contract => field ??= contract is null ? null : new ContractDocument(contract.Document);

    public PythonFile? FindModule(string name) => Modules.GetValueOrDefault(name);

    public string ModuleNameOf(PythonFile file) => file.ModuleName;

    /// <summary>What is made may import only what is known to be there: of a package that nobody knows it is said that it is missing.</summary>
    public ModuleLocation Locate(string moduleName)
    {
        if (Modules.TryGetValue(moduleName, out var file)) return new ModuleLocation(ModuleKind.InProject, file.Path, null);
        if (Api.HasModule(moduleName)) return new ModuleLocation(ModuleKind.InApi, null, null);
        return new ModuleLocation(Api.Covers(moduleName) ? ModuleKind.MissingInApi : ModuleKind.MissingInProject, null, null);
    }

    public bool? HasName(string moduleName, ModuleLocation location, string name) => location.Kind == ModuleKind.InProject
        ? Modules.ContainsKey($"{moduleName}.{name}") || Modules[moduleName].BoundNames.Contains(name)
        : Api.HasName(moduleName, name);

    public IReadOnlyList<string> FilesIn(string folder) =>
        [.. PythonFiles.Select(f => f.Path).Concat(YamlFiles.Select(f => f.Path)).Where(p => ProjectPath.FolderOf(p) == folder).Select(ProjectPath.NameOf).Order(StringComparer.Ordinal)];

    /// <summary>Reads the files of a package.</summary>
    /// <param name="files">Paths relative to the folder that holds the node's own folder, with their texts.</param>
    /// <param name="modulePrefix">The package that this folder is, dotted; empty where it is none.</param>
    public static NodePackage Read(
        IEnumerable<(string Path, string Text)> files, string modulePrefix, string nodeSuffix, IApiIndex api)
    {
        var python = ImmutableArray.CreateBuilder<PythonFile>();
        var yaml = ImmutableArray.CreateBuilder<YamlFile>();
        foreach (var (path, text) in files)
        {
            if (path.EndsWith(".py", StringComparison.Ordinal))
                python.Add(new PythonFile(path, ModuleName(path, modulePrefix), PythonParser.Parse(new SourceText(text))));
            else if (path.EndsWith(".yaml", StringComparison.Ordinal))
                yaml.Add(new YamlFile(path, YamlReader.Read(new SourceText(text))));
        }
        return new NodePackage(nodeSuffix, python.ToImmutable(), yaml.ToImmutable(), api);
    }

    private static string ModuleName(string path, string prefix)
    {
        var dotted = path[..^".py".Length].Replace('/', '.');
        const string Init = ".__init__";
        if (dotted.EndsWith(Init, StringComparison.Ordinal)) dotted = dotted[..^Init.Length];
        return prefix.Length == 0 ? dotted : $"{prefix}.{dotted}";
    }
}
