using System.Collections.Immutable;

namespace Onex.Generation.Events;

/// <summary>Gates G1 to G6 have spoken.</summary>
public sealed record PreValidationCompleted(
    bool ValidationPassed,
    ImmutableArray<GateChecked> GatesChecked,
    double ValidationDurationMs) : PipelineEvent(PipelineStage.PreValidation, EventStatus.Completed);
