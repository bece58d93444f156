using System.Collections.Immutable;

namespace Onex.Generation.Events;

/// <summary>Publishing failed and was taken back.</summary>
public sealed record WritingFailed(
    string ErrorCode,
    string ErrorMessage,
    string? FailedFile,
    ImmutableArray<string> FilesWritten) : PipelineEvent(PipelineStage.Writing, EventStatus.Failed);
