namespace Onex.Generation.Events;

/// <summary>One more file is staged.</summary>
public sealed record WritingProgress(
    string CurrentFile,
    int FilesWritten,
    int TotalFiles) : PipelineEvent(PipelineStage.Writing, EventStatus.InProgress);
