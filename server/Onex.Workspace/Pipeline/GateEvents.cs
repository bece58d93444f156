using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Gates;

namespace Onex.Workspace.Pipeline;

/// <summary>Gate results as events carry them, and the error that a blocking gate stops a run with.</summary>
internal static class GateEvents
{
    public static ImmutableArray<GateChecked> Of(IEnumerable<GateResult> gates) =>
    [
        .. gates.Select(g => new GateChecked(
            g.Id, g.Name, g.Status != GateStatus.Failed,
            g.Status == GateStatus.Failed ? g.Messages : [],
            g.Status == GateStatus.Warning ? g.Messages : [])),
    ];

    /// <summary>Says that the gate stops the run; returns the error to stop with.</summary>
    public static OnexError Stop(RunRecorder run, PipelineStage stage, GateResult gate, OnexError? cause)
    {
        var error = cause ?? new OnexError(
            ErrorCodes.Validation,
            gate.Blocking ? ErrorLevel.Generation : ErrorLevel.User,
            $"Gate {gate.Id} ({gate.Name}) {(gate.Status == GateStatus.Failed ? "failed" : "warns, and --strict lets warnings block")}: {gate.Messages.FirstOrDefault()}",
            gate.Blocking ? "Nothing was written. Please report the prompt: generated code must pass this gate." : "Leave out --strict, or change what the gate warns of.");
        error = error.With("gate", gate.Id);
        run.Emit(new ValidationFailed(stage, error.Code, error.Message, gate.Id, error.Context, error.Suggestions));
        return error;
    }
}
