using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Workspace.Compilation;

/// <summary>
/// Stage 6: G13 and G14. The only place where programs of the Python environment are started and code of the node is executed: never
/// to be called in a workspace that is not trusted.
/// </summary>
public sealed class CompileCheck(IProcessRunner processes)
{
    /// <summary>Both gates, beside each other.</summary>
    public async Task<CompileReport> RunAsync(PythonEnvironment python, CompileTarget target, CancellationToken cancellationToken)
    {
        if (FindObstacle(python) is { } reason) return CompileReport.Skipped(reason);
        var typeCheck = TypeCheck.RunAsync(processes, python, target, cancellationToken);
        var importTest = ImportTest.RunAsync(processes, python, target, cancellationToken);
        var types = await typeCheck;
        var (import, importError) = await importTest;
        return new CompileReport(TypeCheck.Gate(types, target.ImportRoot), import, types, importError);
    }

    /// <summary>Only the type check, which executes nothing of the node.</summary>
    public async Task<TypeCheckResult> CheckTypesAsync(PythonEnvironment python, CompileTarget target, CancellationToken cancellationToken) =>
        FindObstacle(python) is { } reason ? TypeCheckResult.Skipped(reason) : await TypeCheck.RunAsync(processes, python, target, cancellationToken);

    private static string? FindObstacle(PythonEnvironment python)
    {
        if (python.Error is { } error) return error.Message;
        if (python.Interpreter is not { } interpreter) return "no Python interpreter was found";
        return python.FindPackage("omnibase_core") is null ? $"omnibase_core is not installed for {interpreter.Path} (from {interpreter.Reason})" : null;
    }
}
