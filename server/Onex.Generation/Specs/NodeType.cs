namespace Onex.Generation.Specs;

/// <summary>The four ONEX node archetypes.</summary>
public enum NodeType
{
    Effect,
    Compute,
    Reducer,
    Orchestrator,
}
