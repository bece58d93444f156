namespace Onex.Generation.Events;

/// <summary>The prompt is being read.</summary>
public sealed record ParsingStarted() : PipelineEvent(PipelineStage.Parsing, EventStatus.Started);
