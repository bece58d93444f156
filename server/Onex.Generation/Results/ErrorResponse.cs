using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Events;

namespace Onex.Generation.Results;

/// <summary>An error as results carry it.</summary>
/// <param name="RecoveryPossible">Whether the same run can succeed after the user or the environment changed something.</param>
/// <param name="RollbackPerformed">Whether files had been touched and were restored.</param>
public sealed record ErrorResponse(
    string ErrorCode,
    string ErrorMessage,
    ErrorLevel ErrorLevel,
    Guid CorrelationId,
    DateTimeOffset Timestamp,
    PipelineStage StageFailed,
    ImmutableSortedDictionary<string, string> Context,
    ImmutableArray<string> Suggestions,
    bool RecoveryPossible,
    bool RollbackPerformed)
{
    public static ErrorResponse From(
        OnexError error, Guid correlationId, DateTimeOffset timestamp, PipelineStage stage, bool rollbackPerformed = false) => new(
        error.Code, error.Message, error.Level, correlationId, timestamp, stage, error.Context, error.Suggestions,
        RecoveryPossible: error.Level is ErrorLevel.User or ErrorLevel.Environment,
        rollbackPerformed);
}
