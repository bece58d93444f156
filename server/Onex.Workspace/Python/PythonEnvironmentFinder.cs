using Onex.Generation.Errors;
using Onex.Workspace.Processes;

namespace Onex.Workspace.Python;

/// <summary>Finds the Python to make nodes for. Reads files; starts the interpreter only where its files do not tell what it is.</summary>
public sealed class PythonEnvironmentFinder(IProcessRunner runner)
{
    private static readonly string[] OnexPackages = ["omnibase_core", "omnibase_infra", "omnibase_spi"];

    public async Task<PythonEnvironment> FindAsync(PythonRequest request, CancellationToken cancellationToken)
    {
        var choice = PythonInterpreterFinder.Find(request);
        if (choice.Location is not { } chosen) return Describe(null, null, request, choice, choice.Error);
        var location = PyenvShim.Follow(chosen, request);
        var home = request.Variable("PYTHONNOUSERSITE") is null ? request.Variable("HOME") : null;
        var (installation, problem) = PythonInstallationReader.Read(location.Path, home) is { } read
            ? new PythonAnswer(read, null)
            : await PythonQuestion.AskAsync(location.Path, runner, cancellationToken).ConfigureAwait(false);
        var interpreter = new PythonInterpreter(location.Path, installation?.Version, location.Reason, installation?.Prefix) { IsChosen = location.IsChosen };
        return Describe(interpreter, installation, request, choice, problem is null ? null : NoAnswer(location, problem));
    }

    private static PythonEnvironment Describe(
        PythonInterpreter? interpreter,
        PythonInstallation? installation,
        PythonRequest request,
        PythonChoice choice,
        OnexError? error)
    {
        var searchPath = PythonSearchPathReader.Read(installation?.SiteFolders ?? [], request.Variable("PYTHONPATH"), request.Folder) with { Library = installation?.Library };
        return new PythonEnvironment(
            interpreter,
            searchPath,
            [.. OnexPackages.Select(name => PythonPackageFinder.Find(name, searchPath)).OfType<PythonPackage>()],
            PythonToolFinder.Find(interpreter?.Path, searchPath, request.Variable("PATH") ?? ""),
            error)
        {
            PassedOver = choice.PassedOver,
        };
    }

    private static OnexError NoAnswer(PythonLocation location, string problem) => new OnexError(
        ErrorCodes.MissingDependency,
        ErrorLevel.Environment,
        $"The Python interpreter {location.Path} (from {location.Reason}) {problem}",
        "Run it by hand to see what is wrong with it, or name another one.").With("python", location.Path);
}
