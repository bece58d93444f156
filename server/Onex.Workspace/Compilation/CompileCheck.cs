using Onex.Generation.Gates;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Workspace.Compilation;

/// <summary>
/// Stage 6: G13 and G14. The only place where programs of the Python environment are started and code of the node is executed: never
/// to be called in a workspace that is not trusted.
/// </summary>
/// <param name="cache">An absolute path: where what can be made again is kept between runs.</param>
public sealed class CompileCheck(IProcessRunner processes, string cache)
{
    private readonly StubFolders stubs = new(Path.Combine(cache, "stubs"));

    public CompileCheck(IProcessRunner processes)
        : this(processes, CacheFolder.Path)
    {
    }

    /// <summary>Both gates, beside each other.</summary>
    public async Task<CompileReport> RunAsync(PythonEnvironment python, CompileTarget target, CancellationToken cancellationToken)
    {
        var typeCheck = CheckTypesAsync(python, target, cancellationToken);
        var importTest = TestImportAsync(python, target, cancellationToken);
        var types = await typeCheck;
        var (import, importError) = await importTest;
        return new CompileReport(TypeCheck.Gate(types, target.ImportRoot), import, types, importError);
    }

    /// <summary>Only the type check, which executes nothing of the node.</summary>
    public async Task<TypeCheckResult> CheckTypesAsync(PythonEnvironment python, CompileTarget target, CancellationToken cancellationToken) =>
        FindObstacle(python) is { } reason
            ? TypeCheckResult.Skipped(reason)
            : await TypeCheck.RunAsync(processes, python, target, stubs, Path.Combine(cache, "mypy"), cancellationToken);

    private async Task<(GateResult Gate, string? Error)> TestImportAsync(PythonEnvironment python, CompileTarget target, CancellationToken cancellationToken)
    {
        if (FindObstacle(python) is { } reason) return (Gate.ImportTest.Skip(reason), null);
        return python.FindPackage("omnibase_core") is null
            ? (Gate.ImportTest.Skip($"omnibase_core is not installed for {python.Interpreter!.Path} (from {python.Interpreter.Reason})"), null)
            : await ImportTest.RunAsync(processes, python, target, cancellationToken);
    }

    private static string? FindObstacle(PythonEnvironment python)
    {
        if (python.Error is { } error) return error.Message;
        return python.Interpreter is null ? "no Python interpreter was found" : null;
    }
}
