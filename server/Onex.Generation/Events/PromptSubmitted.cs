namespace Onex.Generation.Events;

/// <summary>A prompt was taken in.</summary>
public sealed record PromptSubmitted(
    string PromptText,
    string? RequestedNodeType,
    string OutputDirectory) : PipelineEvent(PipelineStage.Parsing, EventStatus.Started);
