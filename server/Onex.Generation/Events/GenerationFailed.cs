using System.Collections.Immutable;

namespace Onex.Generation.Events;

/// <summary>Rendering failed; nothing was written.</summary>
public sealed record GenerationFailed(
    string ErrorCode,
    string ErrorMessage,
    ImmutableSortedDictionary<string, string> ErrorContext,
    ImmutableArray<string> PartialFiles) : PipelineEvent(PipelineStage.Generation, EventStatus.Failed);
