using Onex.Generation.Planning;
using Onex.Generation.Specs;
using Onex.Workspace.Intelligence;
using Onex.Workspace.Python;

namespace Onex.Workspace.Pipeline;

/// <summary>One wish for a node.</summary>
/// <param name="OutputDirectory">Absolute path of the folder that the node's own folder is put into. It need not exist.</param>
/// <param name="Layout">Null: as the sibling nodes there, else versioned. A contract says itself how its node is laid out.</param>
/// <param name="DryRun">Plan everything and write nothing.</param>
/// <param name="Compile">Whether G13 and G14 run.</param>
/// <param name="Strict">Warnings block; G13 and G14 then run on a copy before anything is written.</param>
public sealed record GenerationRequest(
    GenerationSource Source,
    string OutputDirectory,
    NodeLayout? Layout,
    OverwritePolicy Overwrite,
    bool DryRun,
    bool Compile,
    bool Strict)
{
    /// <summary>The workspace's own components count.</summary>
    public bool TrustWorkspace { get; init; }

    /// <summary>The interpreter or environment that was asked for: a path, from the current folder, or a name on PATH.</summary>
    public string? Python { get; init; }

    /// <inheritdoc cref="PythonRequest.PythonNamedBy"/>
    public string PythonNamedBy { get; init; } = PythonRequest.Option;

    /// <summary>See <see cref="PythonRequest.EditorPython"/>.</summary>
    public string? EditorPython { get; init; }

    /// <summary>Refines the reading of a prompt; null where no model is asked.</summary>
    public ICompletionModel? Intelligence { get; init; }
}
