using System.Text.Json.Serialization;

namespace Onex.Generation.Specs;

/// <summary>The four ONEX node archetypes.</summary>
[JsonConverter(typeof(NodeTypeJsonConverter))]
public enum NodeType
{
    Effect,
    Compute,
    Reducer,
    Orchestrator,
}
