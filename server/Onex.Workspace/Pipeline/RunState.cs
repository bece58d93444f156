using System.Collections.Immutable;
using Onex.Generation.Planning;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;

namespace Onex.Workspace.Pipeline;

/// <summary>How far a run has come; what it has not reached is null.</summary>
internal sealed record RunState
{
    public NodeSpec? Spec { get; init; }

    public Target? Target { get; init; }

    public FileSet? Files { get; init; }

    public ChangeSet? Changes { get; init; }

    public bool ValidationPassed { get; init; }

    public bool? CompilationPassed { get; init; }

    /// <summary>Absolute paths.</summary>
    public ImmutableArray<string> FilesWritten { get; init; } = [];
}
