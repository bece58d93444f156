namespace Onex.Language.Projects;

/// <summary>
/// Finds Python modules as an import from a contract's folder would: in each folder upwards, or in <c>src</c> beside it, that holds the
/// top-level package; otherwise in the API index. It says that a module is missing only where its package is closed: a folder with
/// <c>__init__.py</c>, in which nothing of that name stands.
/// </summary>
public static class ModuleFinder
{
    private const string Init = "__init__.py";

    /// <summary>Holds packages and is none, even where somebody gave it an <c>__init__.py</c>.</summary>
    private const string SourceFolder = "src";

    private static readonly ModuleLocation Unknown = new(ModuleKind.Unknown, null, null);

    /// <param name="folder">The contract's folder.</param>
    /// <param name="module">Full and dotted.</param>
    public static ModuleLocation FindModule(this ContractProject project, string folder, string module)
    {
        var parts = module.Split('.');
        if (!parts.All(IsIdentifier)) return Unknown;
        var inProject = SourceRoots(folder).Where(root => project.HoldsPython(root, parts[0])).Select(root => Walk(project, root, parts)).FirstOrDefault();
        if (inProject is { Kind: ModuleKind.InProject }) return inProject;
        if (!project.Api.Covers(module)) return inProject ?? Unknown;
        if (project.Api.HasModule(module)) return new ModuleLocation(ModuleKind.InApi, null, inProject?.SourceRoot);
        return inProject ?? new ModuleLocation(ModuleKind.MissingInApi, null, null);
    }

    /// <summary>The dotted name of the package that a folder is: from its outermost folder with <c>__init__.py</c>. Null where it is none.</summary>
    public static string? PackageOf(this ContractProject project, string folder)
    {
        var outermost = ProjectPath.Upwards(folder).TakeWhile(f => f.Length > 0 && ProjectPath.NameOf(f) != SourceFolder && project.HasFile(ProjectPath.Join(f, Init))).LastOrDefault();
        if (outermost is null) return null;
        var root = ProjectPath.FolderOf(outermost);
        return (root.Length == 0 ? folder : folder[(root.Length + 1)..]).Replace('/', '.');
    }

    private static IEnumerable<string> SourceRoots(string folder) => ProjectPath.Upwards(folder).SelectMany(f => new[] { f, ProjectPath.Join(f, SourceFolder) });

    /// <summary>A folder that only shares the package's name, and holds no Python, is not it.</summary>
    private static bool HoldsPython(this ContractProject project, string root, string name)
    {
        if (project.HasFile(ProjectPath.Join(root, name + ".py"))) return true;
        var folder = ProjectPath.Join(root, name);
        if (!project.HasFolder(folder)) return false;
        return HasPython(project, folder) || project.Files.FoldersIn(folder).Any(inner => HasPython(project, ProjectPath.Join(folder, inner)));
    }

    private static bool HasPython(ContractProject project, string folder) =>
        project.Files.FilesIn(folder).Any(file => file.EndsWith(".py", StringComparison.Ordinal));

    private static ModuleLocation Walk(ContractProject project, string root, string[] parts)
    {
        var folder = root;
        for (var i = 0; i < parts.Length; i++)
        {
            var path = ProjectPath.Join(folder, parts[i]);
            var isLast = i == parts.Length - 1;
            var isPackage = project.HasFile(ProjectPath.Join(path, Init));
            if (!isPackage && project.HasFile(path + ".py"))
                return isLast ? new ModuleLocation(ModuleKind.InProject, path + ".py", root) : new ModuleLocation(ModuleKind.MissingInProject, null, root);
            if (isPackage || project.HasFolder(path))
            {
                if (isLast) return new ModuleLocation(ModuleKind.InProject, isPackage ? ProjectPath.Join(path, Init) : null, root);
                folder = path;
                continue;
            }
            return new ModuleLocation(i > 0 && IsClosed(project, folder, parts[i]) ? ModuleKind.MissingInProject : ModuleKind.Unknown, null, root);
        }
        return Unknown;
    }

    /// <summary>Nothing of the name can be in the package in a form that is not read here: compiled, behind a link, on another path.</summary>
    private static bool IsClosed(ContractProject project, string folder, string name)
    {
        var init = ProjectPath.Join(folder, Init);
        if (!project.HasFile(init) || project.ReadPython(init) is not { } package) return false;
        if (package.Module.Text.Content.Contains("__path__", StringComparison.Ordinal)) return false;
        return !project.Files.FilesIn(folder).Any(file => file == name || file.StartsWith(name + ".", StringComparison.Ordinal));
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
