using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Language.Api;
using Onex.Language.Text;
using Onex.Workspace.Python;

namespace Onex.Workspace.Api;

/// <summary>Makes an index of any Python package, from its source alone: the work of <c>onexgen api-index SOURCE</c>.</summary>
public static class ApiIndexMaker
{
    /// <param name="source">
    /// A package's folder, a project or source folder with one package in it, or the import name of a package in the environment.
    /// </param>
    /// <param name="folder">The absolute path that <paramref name="source"/> is relative to.</param>
    public static ApiIndexResult Make(string source, string folder, PythonEnvironment environment)
    {
        var (package, error) = FindPackage(source, folder, environment);
        if (package is null) return new ApiIndexResult(null, null, 0, [], error);
        var unreadable = new List<string>();
        var sources = new List<ApiSource>();
        foreach (var file in PythonModuleFiles.Enumerate(package))
        {
            if (PythonFiles.ReadText(file.Path) is { } text) sources.Add(new ApiSource(file.Location, new SourceText(text)));
            else unreadable.Add(file.Location.Name);
        }
        var facts = ApiIndexBuilder.Build(sources);
        var provenance = $"Made from the source of {package.Name} {package.Version}".TrimEnd() + " by 'onexgen api-index'. Generated: do not edit.";
        return new ApiIndexResult(
            ApiIndexFormat.Write(package.Name, package.Version, provenance, facts.Modules),
            new ApiPackage(package.Name, package.Version, package.Folders[^1]),
            facts.Modules.Length,
            [.. unreadable, .. facts.Damaged],
            null);
    }

    private static (PythonPackage? Package, OnexError? Error) FindPackage(string source, string folder, PythonEnvironment environment)
    {
        var path = Path.GetFullPath(source, folder);
        if (!Directory.Exists(path))
        {
            return PythonPackageFinder.Find(source, environment.SearchPath) is { } installed
                ? (installed, null)
                : (null, NotFound(source, "There is no such folder, and no package of that name in the target environment."));
        }
        if (IsPackage(path)) return (InFolder(Path.GetDirectoryName(path)!, Path.GetFileName(path)), null);
        var sources = Path.Combine(path, "src");
        var parent = Directory.Exists(sources) ? sources : path;
        var packages = PythonFiles.Folders(parent, "*").Where(IsPackage).Order(StringComparer.Ordinal).ToImmutableArray();
        return packages switch
        {
            [var only] => (InFolder(parent, Path.GetFileName(only)), null),
            [] => (null, NotFound(source, "The folder holds no Python package.")),
            _ => (null, NotFound(source, $"The folder holds {packages.Length} packages. Name one of them, e.g. {packages[0]}")),
        };
    }

    private static PythonPackage? InFolder(string parent, string name) =>
        PythonPackageFinder.Find(name, PythonSearchPath.Empty with { Folders = [parent] });

    private static bool IsPackage(string folder) =>
        File.Exists(Path.Combine(folder, "__init__.py")) || File.Exists(Path.Combine(folder, "__init__.pyi"));

    private static OnexError NotFound(string source, string reason) =>
        new OnexError(ErrorCodes.MissingDependency, ErrorLevel.User, $"No package to index at '{source}'. {reason}").With("source", source);
}
