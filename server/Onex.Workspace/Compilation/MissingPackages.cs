using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Workspace.Python;

namespace Onex.Workspace.Compilation;

/// <summary>Stubs that take the place of ONEX packages which a node imports and which are not installed.</summary>
/// <param name="Folders">What a checker is to look in beside the installed packages; none where nothing is missing.</param>
/// <param name="Note">What is to be said of the check; null where nothing is missing.</param>
/// <param name="Obstacle">Why there can be no check; null where there can.</param>
internal sealed record MissingPackages(ImmutableArray<string> Folders, string? Note, string? Obstacle)
{
    private static readonly MissingPackages None = new([], null, null);

    public static MissingPackages Find(PythonEnvironment python, CompileTarget target, StubFolders stubs)
    {
        ImmutableArray<ApiPackage> missing = [.. BundledApiIndex.Instance.Packages.Where(package => python.FindPackage(package.Name) is null)];
        if (missing.IsEmpty) return None;
        var imported = ImportedModules.Of(target);
        var used = missing.Where(package => imported.Any(module => module.Split('.', 2)[0] == package.Name)).ToList();
        if (used.Count == 0) return None;
        if (PythonPackageFinder.Find("pydantic", python.SearchPath) is null)
            return None with { Obstacle = $"{used[0].Name} is not installed for {python.Interpreter!.Path}, and pydantic neither, which its stubs would need" };
        try
        {
            // The packages know each other.
            ImmutableArray<string> folders = [.. missing.Select(package => stubs.Prepare(package.Name, imported))];
            var names = string.Join(" and ", used.Select(package => $"{package.Name} {package.Version}"));
            return new MissingPackages(folders, $"checked against stubs of {names}, since {(used.Count == 1 ? "it is" : "they are")} not installed", null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return None with { Obstacle = $"{used[0].Name} is not installed for {python.Interpreter!.Path}, and its stubs cannot be written: {e.Message}" };
        }
    }
}
