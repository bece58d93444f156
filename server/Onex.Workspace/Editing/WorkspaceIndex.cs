using System.Collections.Concurrent;
using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Projects;
using Onex.Language.Rules;
using Onex.Language.Text;
using Onex.Workspace.Checking.Files;
using Onex.Workspace.Checking.Ignoring;
using Onex.Workspace.Configuration;
using Onex.Workspace.Contracts;

namespace Onex.Workspace.Editing;

/// <summary>Which contracts there are, in which projects, and what was read of them. Immutable but for what is read when it is first asked for.</summary>
internal sealed class WorkspaceIndex
{
    private readonly ImmutableArray<string> folders;
    private readonly ConfigFiles configs;
    private readonly ImmutableDictionary<string, ProjectFile> contracts;
    private readonly ImmutableDictionary<string, EditedProject> projects;

    /// <summary>Where Python files lie that were asked for; null for those that lie in no project with a contract.</summary>
    private readonly ConcurrentDictionary<string, ProjectFile?> python = new(StringComparer.Ordinal);

    /// <summary>To ask git's ignore files takes reading them.</summary>
    private readonly ConcurrentDictionary<string, bool> leftOut;

    private WorkspaceIndex(
        ImmutableArray<string> folders,
        ConfigFiles configs,
        ImmutableDictionary<string, ProjectFile> contracts,
        ImmutableDictionary<string, EditedProject> projects,
        ConcurrentDictionary<string, bool> leftOut)
    {
        this.folders = folders;
        this.configs = configs;
        this.contracts = contracts;
        this.projects = projects;
        this.leftOut = leftOut;
    }

    /// <summary>Looks through the folders for contracts; reads none yet.</summary>
    public static WorkspaceIndex Build(ImmutableArray<string> folders, ImmutableDictionary<string, SourceText> open, Func<string, IApiIndex> apiOf)
    {
        var configs = new ConfigFiles();
        // A folder that is gone is no contract, as a path of a search would be.
        var found = FileFinder.Find(folders.Where(Directory.Exists), configs, CancellationToken.None);
        var paths = found.Where(EditedWorkspace.IsContract).Union(open.Keys.Where(EditedWorkspace.IsContract), StringComparer.Ordinal);
        var disks = new Dictionary<string, DiskProjectFiles>(StringComparer.Ordinal);
        var files = ContractFiles.Open(paths, apiOf, root => disks[root] = new DiskProjectFiles(root));
        var projects = files.GroupBy(f => f.Root, StringComparer.Ordinal).ToImmutableDictionary(
            g => g.Key,
            g => new EditedProject(disks[g.Key], g.First().Project),
            StringComparer.Ordinal);
        var index = new WorkspaceIndex(folders, configs, files.ToImmutableDictionary(f => f.Path, StringComparer.Ordinal), projects, new(StringComparer.Ordinal));
        return index.WithTexts(open, [.. open.Keys]) ?? index;
    }

    /// <returns>Null for a file that is not known or left out.</returns>
    public FoundFile? Find(string path)
    {
        if (FileOf(path) is not { } file || IsLeftOut(path)) return null;
        if (file.IsPython && ProjectNode.Of(projects[file.Root].Project, file.ProjectPath) is null) return null;
        var settings = configs.For(Path.GetDirectoryName(path)!)?.Config.Rules ?? RuleSettings.Default;
        return new FoundFile(file with { Project = projects[file.Root].Project }, settings);
    }

    public bool ShareProject(string path, string other) =>
        FileOf(path) is { } file && FileOf(other) is { } otherFile && file.Root == otherFile.Root;

    /// <summary>The index after the texts of some open files have changed, were opened or closed.</summary>
    /// <returns>Null where the folders have to be looked through again.</returns>
    public WorkspaceIndex? WithTexts(ImmutableDictionary<string, SourceText> open, IReadOnlyCollection<string> paths)
    {
        // A contract that nobody saw before has come, or one may have gone.
        if (paths.Where(EditedWorkspace.IsContract).Any(p => !contracts.ContainsKey(p) || (!open.ContainsKey(p) && !IsFoundOnDisk(p)))) return null;
        var changed = projects;
        foreach (var group in paths.Select(FileOf).OfType<ProjectFile>().GroupBy(f => f.Root, StringComparer.Ordinal))
        {
            changed = changed.SetItem(group.Key, Edit(group.Key, open, projects[group.Key].Disk, group.Select(f => f.ProjectPath)));
        }
        return new WorkspaceIndex(folders, configs, contracts, changed, leftOut);
    }

    /// <summary>The index after files on disk have changed, come or gone.</summary>
    /// <returns>Null where the folders have to be looked through again.</returns>
    public WorkspaceIndex? WithDisk(ImmutableDictionary<string, SourceText> open, IReadOnlyCollection<string> paths)
    {
        if (paths.Any(DecidesWhatIsThere)) return null;
        var changed = projects;
        foreach (var (root, _) in projects)
        {
            var below = paths.Where(p => IsBelow(root, p)).Select(p => Path.GetRelativePath(root, p).Replace(Path.DirectorySeparatorChar, '/')).ToList();
            if (below.Count > 0) changed = changed.SetItem(root, Edit(root, open, new DiskProjectFiles(root), below));
        }
        return new WorkspaceIndex(folders, configs, contracts, changed, leftOut);
    }

    private ProjectFile? FileOf(string path)
    {
        if (contracts.TryGetValue(path, out var contract)) return contract;
        return EditedWorkspace.IsPython(path) ? python.GetOrAdd(path, Locate) : null;
    }

    private ProjectFile? Locate(string path)
    {
        var (root, projectPath) = ContractFiles.Locate(path);
        return projects.TryGetValue(root, out var project) ? new ProjectFile(path, root, project.Project, projectPath) : null;
    }

    private EditedProject Edit(string root, ImmutableDictionary<string, SourceText> open, DiskProjectFiles disk, IEnumerable<string> changed)
    {
        var texts = open.Select(o => (File: FileOf(o.Key), Text: o.Value)).Where(o => o.File?.Root == root)
            .ToImmutableDictionary(o => o.File!.ProjectPath, o => o.Text.Content, StringComparer.Ordinal);
        var project = projects[root].Project;
        return new EditedProject(disk, project.With(new EditedProjectFiles(disk, texts), project.ContractPaths, changed.ToHashSet(StringComparer.Ordinal)));
    }

    private bool DecidesWhatIsThere(string path)
    {
        var name = Path.GetFileName(path);
        if (name is WorkspaceConfig.FileName or GitIgnore.FileName or ContractFiles.ProjectFile) return true;
        return FileFinder.IsContractName(name) && contracts.ContainsKey(path) != File.Exists(path);
    }

    private bool IsFoundOnDisk(string path) => File.Exists(path) && folders.Any(f => IsBelow(f, path)) && !IsLeftOut(path);

    /// <summary>Below no folder that is open nothing says so.</summary>
    private bool IsLeftOut(string path) => leftOut.GetOrAdd(path, p =>
    {
        var above = folders.Where(f => IsBelow(f, p)).ToList();
        return above.Count > 0 && above.All(f => FileFinder.LeavesOut(f, p, configs));
    });

    private static bool IsBelow(string folder, string path) =>
        path.Length > folder.Length && path.StartsWith(folder, StringComparison.Ordinal)
        && (path[folder.Length] == Path.DirectorySeparatorChar || Path.EndsInDirectorySeparator(folder));

    /// <param name="Disk">What the project reads where nothing is open.</param>
    private sealed record EditedProject(DiskProjectFiles Disk, ContractProject Project);
}
