using System.Text.Json.Serialization;

namespace Onex.Generation.Events;

/// <summary>
/// Something that happened in a run: the payload of one of the public pipeline events (v1.0.0). Ids and time are added
/// when it is published. The public <c>event_type</c> is the record's name.
/// </summary>
public abstract record PipelineEvent(
    [property: JsonIgnore] PipelineStage Stage,
    [property: JsonIgnore] EventStatus Status)
{
    [JsonIgnore]
    public string EventType => GetType().Name;
}
