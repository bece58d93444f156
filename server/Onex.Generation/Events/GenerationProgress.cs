namespace Onex.Generation.Events;

/// <summary>One more file is rendered.</summary>
public sealed record GenerationProgress(
    string CurrentFile,
    int FilesCompleted,
    int TotalFiles,
    double ProgressPercent) : PipelineEvent(PipelineStage.Generation, EventStatus.InProgress);
