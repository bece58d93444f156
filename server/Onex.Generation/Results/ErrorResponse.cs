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
    bool RollbackPerformed);
