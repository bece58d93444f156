using System.Collections.Immutable;

namespace Onex.Generation.Events;

/// <summary>All files are rendered, in memory.</summary>
public sealed record GenerationCompleted(
    ImmutableArray<string> GeneratedFiles,
    int TotalFiles,
    long TotalBytes,
    double GenerationDurationMs) : PipelineEvent(PipelineStage.Generation, EventStatus.Completed);
