namespace Onex.Generation.Events;

/// <summary>The ChangeSet is being published.</summary>
public sealed record WritingStarted(
    string OutputDirectory,
    int TotalFiles) : PipelineEvent(PipelineStage.Writing, EventStatus.Started);
