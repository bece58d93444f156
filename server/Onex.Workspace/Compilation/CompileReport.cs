using Onex.Generation.Gates;

namespace Onex.Workspace.Compilation;

/// <summary>What G13 and G14 found.</summary>
/// <param name="Types">What the type checker found, with its places.</param>
/// <param name="ImportError">Why the node could not be imported or instantiated; null when it could, or was not tried.</param>
public sealed record CompileReport(GateResult TypeCheck, GateResult ImportTest, TypeCheckResult Types, string? ImportError = null)
{
    /// <summary>Whether all that ran passed; null when nothing ran.</summary>
    public bool? Passed => TypePassed is null && ImportPassed is null ? null : TypePassed != false && ImportPassed != false;

    public bool? TypePassed => PassedOf(TypeCheck);

    public bool? ImportPassed => PassedOf(ImportTest);

    public static CompileReport Skipped(string reason) =>
        new(Gate.TypeCheck.Skip(reason), Gate.ImportTest.Skip(reason), TypeCheckResult.Skipped(reason));

    private static bool? PassedOf(GateResult gate) => gate.Status == GateStatus.Skipped ? null : gate.Status == GateStatus.Passed;
}
