using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Projects;
using Onex.Workspace.Checking.Files;
using Onex.Workspace.Configuration;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Contracts;

/// <summary>Finds the projects that contracts and Python files lie in. Reads none yet.</summary>
public static class ContractFiles
{
    public const string ProjectFile = "pyproject.toml";

    private static readonly string[] ProjectMarks = [ProjectFile, WorkspaceConfig.FileName];

    /// <param name="paths">Absolute paths of files. The contracts of one project are told of each other.</param>
    /// <param name="apiOf">What the project with a root can import beside its own packages.</param>
    /// <returns>In the order of the paths.</returns>
    public static ImmutableArray<ProjectFile> Open(IEnumerable<string> paths, Func<string, IApiIndex> apiOf) => Open(paths, apiOf, root => new DiskProjectFiles(root));

    /// <param name="filesOf">The files of the project with a root.</param>
    internal static ImmutableArray<ProjectFile> Open(IEnumerable<string> paths, Func<string, IApiIndex> apiOf, Func<string, IProjectFiles> filesOf)
    {
        var folders = new Dictionary<string, ContractFolder>(StringComparer.Ordinal);
        var files = paths.Select(path => (Path: path, Folder: Find(Path.GetDirectoryName(path)!, folders))).ToList();
        var projects = files.GroupBy(f => f.Folder.Root, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => new ContractProject(filesOf(g.Key), apiOf(g.Key), g.Where(f => !IsPython(f.Path)).Select(f => f.Folder.PathOf(f.Path))),
            StringComparer.Ordinal);
        return [.. files.Select(f => new ProjectFile(f.Path, f.Folder.Root, projects[f.Folder.Root], f.Folder.PathOf(f.Path)))];
    }

    /// <summary>Where one file lies: the root of its project, and its path from there.</summary>
    internal static (string Root, string ProjectPath) Locate(string path)
    {
        var folder = Find(Path.GetDirectoryName(path)!, []);
        return (folder.Root, folder.PathOf(path));
    }

    private static bool IsPython(string path) => path.EndsWith(".py", StringComparison.Ordinal);

    private static ContractFolder Find(string folder, Dictionary<string, ContractFolder> known)
    {
        if (known.TryGetValue(folder, out var found)) return found;
        // A folder that was named through a link lies where the link leads: below the root no link is followed.
        var real = RootFolder.Resolve(folder);
        var path = real.IsFailure(out _) ? folder : real.Value;
        var root = Nearest(path, IsRepository) ?? Nearest(path, IsProject) ?? AbovePackages(Nearest(path, HasContract) ?? path);
        return known[folder] = new ContractFolder(root, path);
    }

    private static string? Nearest(string folder, Func<string, bool> isWanted)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (isWanted(at)) return at;
        }
        return null;
    }

    private static bool HasContract(string folder) => FileFinder.ContractNames.Any(name => File.Exists(Path.Combine(folder, name)));

    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    private static bool IsProject(string folder) => ProjectMarks.Any(mark => File.Exists(Path.Combine(folder, mark)));

    /// <summary>Where nothing marks a project: the folder above the contract's own and above all nodes and Python packages that it lies in.</summary>
    private static string AbovePackages(string folder)
    {
        var at = Path.GetDirectoryName(folder) ?? folder;
        while (IsPart(at) && Path.GetDirectoryName(at) is { } parent) at = parent;
        return at;
    }

    private static bool IsPart(string folder) =>
        File.Exists(Path.Combine(folder, "__init__.py")) || Path.GetFileName(folder).StartsWith("node_", StringComparison.Ordinal);

    /// <param name="Root">The root of the project that the folder lies in.</param>
    /// <param name="Real">The folder's path without links.</param>
    private sealed record ContractFolder(string Root, string Real)
    {
        /// <summary>The path of a file of this folder, from the root, with '/'.</summary>
        public string PathOf(string file) =>
            Path.GetRelativePath(Root, Path.Combine(Real, Path.GetFileName(file))).Replace(Path.DirectorySeparatorChar, '/');
    }
}
