using System.Collections.Immutable;

namespace Onex.Generation.Events;

/// <summary>Gates G7 to G12 have spoken.</summary>
public sealed record PostValidationCompleted(
    bool ValidationPassed,
    ImmutableArray<GateChecked> GatesChecked,
    double ValidationDurationMs) : PipelineEvent(PipelineStage.PostValidation, EventStatus.Completed);
