using Onex.Generation.Rendering;

namespace Onex.Generation.Gates;

/// <summary>G8: rendering had nothing to warn of.</summary>
public static class RenderingGate
{
    public static GateResult Check(FileSet files) =>
        files.Warnings.IsEmpty ? Gate.Rendering.Pass() : Gate.Rendering.Warn(files.Warnings);
}
