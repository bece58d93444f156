using System.Collections.Immutable;
using Onex.Generation.Results;

namespace Onex.Generation.Events;

/// <summary>The run succeeded.</summary>
public sealed record PipelineCompleted(
    string NodeType,
    string ServiceName,
    string Domain,
    string OutputPath,
    ImmutableArray<string> FilesWritten,
    bool ValidationPassed,
    bool? CompilationPassed,
    double TotalDurationSeconds,
    StageDurations StageDurations) : PipelineEvent(PipelineStage.Pipeline, EventStatus.Completed);
