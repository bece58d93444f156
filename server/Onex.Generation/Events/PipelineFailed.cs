using System.Collections.Immutable;

namespace Onex.Generation.Events;

/// <summary>The run failed.</summary>
public sealed record PipelineFailed(
    string FailedStage,
    string ErrorCode,
    string ErrorMessage,
    ImmutableSortedDictionary<string, string> ErrorContext,
    bool RollbackPerformed,
    ImmutableArray<string> RecoverySuggestions) : PipelineEvent(PipelineStage.Pipeline, EventStatus.Failed);
