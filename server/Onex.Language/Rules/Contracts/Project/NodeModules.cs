using Onex.Language.Projects;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>The Python modules of a node: those in its folder and in the folders directly below it, as <c>models</c>.</summary>
internal static class NodeModules
{
    public static IEnumerable<(string Name, PythonFile File)> Of(ContractProject project, string folder, string sourceRoot)
    {
        foreach (var place in project.Files.FoldersIn(folder).Select(f => ProjectPath.Join(folder, f)).Prepend(folder))
        {
            foreach (var file in project.Files.FilesIn(place).Where(f => f.EndsWith(".py", StringComparison.Ordinal) && f != "__init__.py"))
            {
                var path = ProjectPath.Join(place, file);
                if (project.ReadPython(path) is { } module) yield return (ModuleName(path, sourceRoot), module);
            }
        }
    }

    private static string ModuleName(string path, string sourceRoot) =>
        (sourceRoot.Length == 0 ? path : path[(sourceRoot.Length + 1)..])[..^".py".Length].Replace('/', '.');
}
