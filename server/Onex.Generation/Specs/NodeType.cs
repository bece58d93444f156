using System.Text.Json.Serialization;
using Onex.Generation.Json;

namespace Onex.Generation.Specs;

/// <summary>The four ONEX node archetypes.</summary>
[JsonConverter(typeof(UpperCaseEnumConverter<NodeType>))]
public enum NodeType
{
    Effect,
    Compute,
    Reducer,
    Orchestrator,
}
