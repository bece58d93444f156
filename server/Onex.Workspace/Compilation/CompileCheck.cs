using Onex.Workspace.Processes;

namespace Onex.Workspace.Compilation;

/// <summary>Stage 6: G13 and G14, beside each other. The only place where code of the node is executed.</summary>
public sealed class CompileCheck(IProcessRunner processes)
{
    public async Task<CompileReport> RunAsync(CompileInterpreter python, CompileTarget target, CancellationToken cancellationToken)
    {
        if (!python.HasModule("omnibase_core"))
            return CompileReport.Skipped($"omnibase_core is not installed for {python.Program}");
        var typeCheck = TypeCheck.RunAsync(processes, python, target, cancellationToken);
        var importTest = ImportTest.RunAsync(processes, python, target, cancellationToken);
        var (types, output, errors) = await typeCheck;
        var (import, importError) = await importTest;
        return new CompileReport(types, import, output, errors, importError);
    }
}
