using System.Text.Json.Serialization;
using Onex.Generation.Json;

namespace Onex.Generation.Gates;

[JsonConverter(typeof(SnakeCaseEnumConverter<GateStatus>))]
public enum GateStatus
{
    Passed,
    Failed,
    Warning,
    Skipped,
}
