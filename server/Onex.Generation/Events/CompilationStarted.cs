namespace Onex.Generation.Events;

/// <summary>Type check and import check begin.</summary>
public sealed record CompilationStarted() : PipelineEvent(PipelineStage.Compilation, EventStatus.Started);
