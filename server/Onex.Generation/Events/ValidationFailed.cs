using System.Collections.Immutable;

namespace Onex.Generation.Events;

/// <summary>A blocking gate failed, before or after generation.</summary>
public sealed record ValidationFailed(
    [property: System.Text.Json.Serialization.JsonIgnore] PipelineStage FailedIn,
    string ErrorCode,
    string ErrorMessage,
    string FailedGate,
    ImmutableSortedDictionary<string, string> ErrorContext,
    ImmutableArray<string> Suggestions) : PipelineEvent(FailedIn, EventStatus.Failed);
