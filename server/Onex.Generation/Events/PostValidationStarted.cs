namespace Onex.Generation.Events;

/// <summary>Gates G7 to G12 begin.</summary>
public sealed record PostValidationStarted() : PipelineEvent(PipelineStage.PostValidation, EventStatus.Started);
