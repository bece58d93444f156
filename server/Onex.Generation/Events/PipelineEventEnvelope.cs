using System.Text.Json;

namespace Onex.Generation.Events;

/// <summary>An event as it is published: the common fields of every pipeline event around its payload.</summary>
/// <param name="EventId">Its own id.</param>
/// <param name="CorrelationId">The run that it belongs to.</param>
/// <param name="Timestamp">UTC.</param>
public sealed record PipelineEventEnvelope(
    Guid EventId,
    string EventType,
    Guid CorrelationId,
    DateTimeOffset Timestamp,
    PipelineStage Stage,
    EventStatus Status,
    JsonElement Payload)
{
    public static PipelineEventEnvelope Wrap(PipelineEvent payload, Guid eventId, Guid correlationId, DateTimeOffset timestamp) =>
        new(eventId, payload.EventType, correlationId, timestamp, payload.Stage, payload.Status,
            JsonSerializer.SerializeToElement(payload, payload.GetType(), PipelineEventJsonContext.Default));

    /// <summary>One line of JSON, without a line break.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PipelineEventJsonContext.Default.PipelineEventEnvelope);
}
