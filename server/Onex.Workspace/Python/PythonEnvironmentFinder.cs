using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Workspace.Processes;

namespace Onex.Workspace.Python;

/// <summary>Finds the Python to make nodes for. Reads files; starts the interpreter only where its files do not tell what it is.</summary>
public sealed class PythonEnvironmentFinder(IProcessRunner runner)
{
    private static readonly string[] OnexPackages = ["omnibase_core", "omnibase_infra", "omnibase_spi"];

    public async Task<PythonEnvironment> FindAsync(PythonRequest request, CancellationToken cancellationToken)
    {
        var (location, error) = PythonInterpreterFinder.Find(request);
        if (location is null) return Describe(null, [], request, error);
        location = PyenvShim.Follow(location, request);
        var home = request.Variable("PYTHONNOUSERSITE") is null ? request.Variable("HOME") : null;
        var installation = PythonInstallationReader.Read(location.Path, home)
            ?? await PythonQuestion.AskAsync(location.Path, runner, cancellationToken).ConfigureAwait(false);
        var interpreter = new PythonInterpreter(location.Path, installation?.Version, location.Reason, installation?.Prefix);
        return Describe(interpreter, installation?.SiteFolders ?? [], request, installation is null ? NoAnswer(location) : null);
    }

    private static PythonEnvironment Describe(
        PythonInterpreter? interpreter,
        ImmutableArray<string> siteFolders,
        PythonRequest request,
        OnexError? error)
    {
        var searchPath = PythonSearchPathReader.Read(siteFolders, request.Variable("PYTHONPATH"), request.Folder);
        return new PythonEnvironment(
            interpreter,
            searchPath,
            [.. OnexPackages.Select(name => PythonPackageFinder.Find(name, searchPath)).OfType<PythonPackage>()],
            PythonToolFinder.Find(interpreter?.Path, searchPath, request.Variable("PATH") ?? ""),
            error);
    }

    private static OnexError NoAnswer(PythonLocation location) => new OnexError(
        ErrorCodes.MissingDependency,
        ErrorLevel.Environment,
        $"The Python interpreter does not answer: {location.Path} (from {location.Reason})",
        "Run it by hand to see what is wrong with it, or name another one with --python.").With("python", location.Path);
}
