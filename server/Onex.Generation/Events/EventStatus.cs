using System.Text.Json.Serialization;
using Onex.Generation.Json;

namespace Onex.Generation.Events;

/// <summary>What an event says of its stage.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<EventStatus>))]
public enum EventStatus
{
    Started,
    InProgress,
    Completed,
    Failed,
    Warning,
}
