using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Workspace.Compilation;

/// <summary>Stage 6: G13 and G14, beside each other. The only place where code of the node is executed.</summary>
public sealed class CompileCheck(IProcessRunner processes)
{
    public async Task<CompileReport> RunAsync(PythonEnvironment python, CompileTarget target, CancellationToken cancellationToken)
    {
        if (python.Interpreter is not { } interpreter) return CompileReport.Skipped(python.Error?.Message ?? "no Python interpreter was found");
        if (python.FindPackage("omnibase_core") is null)
            return CompileReport.Skipped($"omnibase_core is not installed for {interpreter.Path} (from {interpreter.Reason})");
        var typeCheck = TypeCheck.RunAsync(processes, python, target, cancellationToken);
        var importTest = ImportTest.RunAsync(processes, python, target, cancellationToken);
        var (types, output, errors) = await typeCheck;
        var (import, importError) = await importTest;
        return new CompileReport(types, import, output, errors, importError);
    }
}
