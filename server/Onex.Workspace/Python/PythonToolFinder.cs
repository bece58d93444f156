using System.Collections.Immutable;
using Onex.Workspace.Processes;

namespace Onex.Workspace.Python;

/// <summary>Finds the checkers of an environment: beside its interpreter, as a module in it, then on PATH.</summary>
internal static class PythonToolFinder
{
    private static readonly string[] Names = ["mypy", "pyright", "basedpyright", "ruff"];

    public static ImmutableArray<PythonTool> Find(string? interpreter, PythonSearchPath searchPath, string path) =>
        [.. Names.Select(name => Find(name, interpreter, searchPath, path)).OfType<PythonTool>()];

    private static PythonTool? Find(string name, string? interpreter, PythonSearchPath searchPath, string path)
    {
        if (interpreter is not null && ExecutableFinder.InFolder(Path.GetDirectoryName(interpreter)!, name) is { } beside)
            return new PythonTool(name, beside, []);
        if (interpreter is not null && searchPath.Folders.Any(folder => File.Exists(Path.Combine(folder, name, "__main__.py"))))
            return new PythonTool(name, interpreter, ["-m", name]);
        return ExecutableFinder.Find(name, path) is { } found ? new PythonTool(name, found, []) : null;
    }
}
