using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Gates;
using Onex.Generation.Results;

namespace Onex.Workspace.Pipeline;

/// <summary>Keeps what one run has to say: gates, warnings, times, events. The only mutable thing in the pipeline.</summary>
internal sealed class RunRecorder(IEnumerable<IPipelineEventSink> sinks, TimeProvider time)
{
    private readonly ImmutableArray<IPipelineEventSink> sinks = [.. sinks];
    private readonly Dictionary<PipelineStage, double> durations = [];
    private readonly long began = time.GetTimestamp();
    private long stageBegan;

    public Guid CorrelationId { get; } = Guid.NewGuid();

    public List<GateResult> Gates { get; } = [];

    public List<string> Warnings { get; } = [];

    public PipelineStage Stage { get; private set; }

    public double Seconds => time.GetElapsedTime(began).TotalSeconds;

    public StageDurations Durations => new(
        Milliseconds(PipelineStage.Parsing),
        Milliseconds(PipelineStage.PreValidation),
        Milliseconds(PipelineStage.Generation),
        Milliseconds(PipelineStage.PostValidation),
        Milliseconds(PipelineStage.Writing),
        Milliseconds(PipelineStage.Compilation));

    public void Emit(PipelineEvent payload)
    {
        if (sinks.IsEmpty) return;
        var envelope = PipelineEventEnvelope.Wrap(payload, Guid.NewGuid(), CorrelationId, time.GetUtcNow());
        foreach (var sink in sinks) sink.Publish(envelope);
    }

    public void Begin(PipelineStage stage)
    {
        Stage = stage;
        stageBegan = time.GetTimestamp();
    }

    /// <summary>Ends the stage; returns how long it took, in milliseconds.</summary>
    public double End()
    {
        var milliseconds = Math.Round(time.GetElapsedTime(stageBegan).TotalMilliseconds, 3);
        durations[Stage] = milliseconds;
        return milliseconds;
    }

    public ErrorResponse Describe(OnexError error, bool rollbackPerformed) =>
        ErrorResponse.From(error, CorrelationId, time.GetUtcNow(), Stage, rollbackPerformed);

    private double Milliseconds(PipelineStage stage) => durations.GetValueOrDefault(stage);
}
