using Onex.Generation.Errors;
using Onex.Workspace.Processes;

namespace Onex.Workspace.Python;

/// <summary>
/// Which interpreter is meant, in this order: the one asked for, <c>ONEX_PYTHON</c>, an active virtual environment, one in the folder or
/// above it up to the project's root, then PATH.
/// </summary>
internal static class PythonInterpreterFinder
{
    private static readonly string[] ProjectMarks = ["pyproject.toml", "setup.py", "setup.cfg", ".git"];
    private static readonly string[] EnvironmentFolders = [".venv", "venv"];
    private static readonly string[] Names = ["python3", "python"];

    public static (PythonLocation? Found, OnexError? Error) Find(PythonRequest request)
    {
        if (request.Python is { } asked) return FindNamed(asked, "--python", request);
        if (request.Variable("ONEX_PYTHON") is { } named) return FindNamed(named, "ONEX_PYTHON", request);
        return (FindActive(request) ?? FindInProject(request.Folder) ?? FindOnPath(request), null);
    }

    private static (PythonLocation? Found, OnexError? Error) FindNamed(string name, string reason, PythonRequest request)
    {
        var isPath = name.Contains(Path.DirectorySeparatorChar) || name.Contains(Path.AltDirectorySeparatorChar);
        var path = isPath ? Path.GetFullPath(name, request.Folder) : ExecutableFinder.Find(name, request.Variable("PATH") ?? "");
        if (path is not null && Directory.Exists(path)) path = InEnvironment(path);
        if (path is not null && ExecutableFinder.IsExecutable(path)) return (new PythonLocation(path, reason), null);
        var error = new OnexError(
            ErrorCodes.MissingDependency,
            ErrorLevel.Environment,
            $"The Python interpreter that {reason} names is not there: {name}",
            "Give the path of an interpreter or of a virtual environment.");
        return (null, error.With("python", name));
    }

    private static PythonLocation? FindActive(PythonRequest request) =>
        request.Variable("VIRTUAL_ENV") is { } folder && Path.IsPathFullyQualified(folder) && InEnvironment(folder) is { } path
            ? new PythonLocation(path, "VIRTUAL_ENV")
            : null;

    private static PythonLocation? FindInProject(string start)
    {
        var root = RootOf(start);
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            foreach (var name in EnvironmentFolders)
            {
                var environment = Path.Combine(folder, name);
                if (File.Exists(Path.Combine(environment, "pyvenv.cfg")) && InEnvironment(environment) is { } path)
                    return new PythonLocation(path, $"{name} in {folder}");
            }
            if (folder == root) return null;
        }
        return null;
    }

    /// <summary>The nearest folder that looks like a project; the folder itself where there is none.</summary>
    private static string RootOf(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (ProjectMarks.Any(mark => Path.Exists(Path.Combine(folder, mark)))) return folder;
        }
        return start;
    }

    private static PythonLocation? FindOnPath(PythonRequest request)
    {
        foreach (var name in Names)
        {
            if (ExecutableFinder.Find(name, request.Variable("PATH") ?? "") is { } path) return new PythonLocation(path, $"{name} on PATH");
        }
        return null;
    }

    private static string? InEnvironment(string folder)
    {
        var programs = Path.Combine(folder, OperatingSystem.IsWindows() ? "Scripts" : "bin");
        return Names.Select(name => ExecutableFinder.InFolder(programs, name)).FirstOrDefault(path => path is not null);
    }
}
