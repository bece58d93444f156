using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onex.Generation.Specs;

/// <summary>EFFECT, COMPUTE, REDUCER, ORCHESTRATOR.</summary>
public sealed class NodeTypeJsonConverter() : JsonStringEnumConverter<NodeType>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false);
