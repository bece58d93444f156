using System.Collections.Immutable;

namespace Onex.Generation.Events;

/// <summary>All files are in place.</summary>
public sealed record WritingCompleted(
    string NodeDirectory,
    string MainFile,
    ImmutableArray<string> AllFiles,
    long TotalBytes,
    double WritingDurationMs) : PipelineEvent(PipelineStage.Writing, EventStatus.Completed);
