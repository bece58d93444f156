using System.Collections.Immutable;

namespace Onex.Generation.Events;

/// <summary>The prompt cannot be understood.</summary>
public sealed record ParsingFailed(
    string ErrorCode,
    string ErrorMessage,
    ImmutableSortedDictionary<string, string> ErrorContext,
    ImmutableArray<string> Suggestions) : PipelineEvent(PipelineStage.Parsing, EventStatus.Failed);
