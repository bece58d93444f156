using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Workspace.Processes;

namespace Onex.Workspace.Python;

/// <summary>
/// Which interpreter is meant, in this order: the one asked for, <c>ONEX_PYTHON</c>, the one that the editor works with, an active
/// environment, one in the folder or above it up to the project's root, one that Poetry or conda keeps for the project elsewhere, then PATH.
/// </summary>
internal static class PythonInterpreterFinder
{
    private static readonly string[] EnvironmentFolders = [".venv", "venv"];
    private static readonly string[] Names = ["python3", "python"];

    public static PythonChoice Find(PythonRequest request)
    {
        if (request.Python is { } asked) return FindNamed(asked, request.PythonNamedBy, request);
        if (request.Variable("ONEX_PYTHON") is { } named) return FindNamed(named, "ONEX_PYTHON", request);
        var passedOver = ImmutableArray.CreateBuilder<string>();
        foreach (var candidate in Candidates(request))
        {
            if (InterpreterOf(candidate.Path) is { } path) return new PythonChoice(new PythonLocation(path, candidate.Reason), passedOver.ToImmutable(), null);
            passedOver.Add($"{candidate.Path} (from {candidate.Reason}) has no Python program that can be started.");
        }
        return new PythonChoice(FindOnPath(request), passedOver.ToImmutable(), null);
    }

    private static PythonChoice FindNamed(string name, string reason, PythonRequest request)
    {
        var isPath = name.Contains(Path.DirectorySeparatorChar) || name.Contains(Path.AltDirectorySeparatorChar);
        var path = isPath ? Path.GetFullPath(name, request.Folder) : ExecutableFinder.Find(name, request.Variable("PATH") ?? "");
        if (path is not null && InterpreterOf(path) is { } found) return new PythonChoice(new PythonLocation(found, reason), [], null);
        var error = new OnexError(
            ErrorCodes.MissingDependency,
            ErrorLevel.Environment,
            $"The Python interpreter that {reason} names is not there: {name}",
            "Give the path of an interpreter or of a virtual environment.");
        return new PythonChoice(null, [], error.With("python", name));
    }

    /// <summary>What should have an interpreter, in the order in which it is looked at.</summary>
    private static IEnumerable<PythonCandidate> Candidates(PythonRequest request)
    {
        if (request.EditorPython is { } editors) yield return new PythonCandidate(editors, "the editor's Python extension");
        if (request.Variable("VIRTUAL_ENV") is { } active && Path.IsPathFullyQualified(active)) yield return new PythonCandidate(active, "VIRTUAL_ENV");
        foreach (var candidate in CondaEnvironments.Active(request)) yield return candidate;
        var folders = ProjectFolders.Upwards(request.Folder);
        if (request.Variable("UV_PROJECT_ENVIRONMENT") is { } uv && UvEnvironment(uv, folders) is { } chosen) yield return chosen;
        foreach (var candidate in folders.SelectMany(InFolder)) yield return candidate;
        foreach (var candidate in folders.SelectMany(folder => PoetryEnvironments.Of(folder, request))) yield return candidate;
        foreach (var candidate in folders.SelectMany(folder => CondaEnvironments.Of(folder, request))) yield return candidate;
        foreach (var candidate in CondaEnvironments.ActiveBase(request)) yield return candidate;
    }

    private static IEnumerable<PythonCandidate> InFolder(string folder) => EnvironmentFolders
        .Where(name => File.Exists(Path.Combine(folder, name, "pyvenv.cfg")))
        .Select(name => new PythonCandidate(Path.Combine(folder, name), $"{name} in {folder}"));

    /// <summary>A relative one starts from the root of uv's workspace, which has the lock file.</summary>
    private static PythonCandidate? UvEnvironment(string path, ImmutableArray<string> folders)
    {
        var root = folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "uv.lock")))
            ?? folders.LastOrDefault(folder => File.Exists(Path.Combine(folder, "pyproject.toml")));
        if (Path.IsPathFullyQualified(path)) return new PythonCandidate(path, "UV_PROJECT_ENVIRONMENT");
        return root is null ? null : new PythonCandidate(Path.GetFullPath(path, root), "UV_PROJECT_ENVIRONMENT");
    }

    private static PythonLocation? FindOnPath(PythonRequest request)
    {
        foreach (var name in Names)
        {
            if (ExecutableFinder.Find(name, request.Variable("PATH") ?? "") is { } path) return new PythonLocation(path, $"{name} on PATH", IsChosen: false);
        }
        return null;
    }

    /// <summary>The interpreter that a path is or that an environment's folder has.</summary>
    private static string? InterpreterOf(string path)
    {
        if (!Directory.Exists(path)) return ExecutableFinder.IsExecutable(path) ? path : null;
        // conda on Windows has its interpreter in the folder itself.
        string[] folders = OperatingSystem.IsWindows() ? [Path.Combine(path, "Scripts"), path] : [Path.Combine(path, "bin")];
        return folders.SelectMany(folder => Names.Select(name => ExecutableFinder.InFolder(folder, name))).FirstOrDefault(found => found is not null);
    }
}
