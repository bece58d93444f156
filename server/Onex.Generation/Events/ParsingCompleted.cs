namespace Onex.Generation.Events;

/// <summary>The prompt became a NodeSpec.</summary>
public sealed record ParsingCompleted(
    ParsedData ParsedData,
    double ParsingDurationMs) : PipelineEvent(PipelineStage.Parsing, EventStatus.Completed);
