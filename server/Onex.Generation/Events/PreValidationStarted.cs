namespace Onex.Generation.Events;

/// <summary>Gates G1 to G6 begin.</summary>
public sealed record PreValidationStarted() : PipelineEvent(PipelineStage.PreValidation, EventStatus.Started);
