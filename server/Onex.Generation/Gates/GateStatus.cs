namespace Onex.Generation.Gates;

public enum GateStatus
{
    Passed,
    Failed,
    Warning,
    Skipped,
}
