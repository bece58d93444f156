using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>The words for the four node types.</summary>
internal static class NodeTypeWords
{
    private static readonly Dictionary<string, NodeType> Names = new(StringComparer.Ordinal)
    {
        ["effect"] = NodeType.Effect, ["compute"] = NodeType.Compute, ["reducer"] = NodeType.Reducer, ["orchestrator"] = NodeType.Orchestrator,
        ["effects"] = NodeType.Effect, ["reducers"] = NodeType.Reducer, ["orchestrators"] = NodeType.Orchestrator,
        ["effect_generic"] = NodeType.Effect, ["compute_generic"] = NodeType.Compute,
        ["reducer_generic"] = NodeType.Reducer, ["orchestrator_generic"] = NodeType.Orchestrator,
        ["effekt"] = NodeType.Effect, ["efecto"] = NodeType.Effect, ["effet"] = NodeType.Effect,
        ["reductor"] = NodeType.Reducer, ["reducteur"] = NodeType.Reducer,
        ["orchestrierer"] = NodeType.Orchestrator, ["orquestador"] = NodeType.Orchestrator, ["orchestrateur"] = NodeType.Orchestrator,
    };

    /// <summary>Nouns that point to a type without naming it.</summary>
    private static readonly Dictionary<string, NodeType> Hints = new(StringComparer.Ordinal)
    {
        ["workflow"] = NodeType.Orchestrator, ["workflows"] = NodeType.Orchestrator, ["pipeline"] = NodeType.Orchestrator,
        ["saga"] = NodeType.Orchestrator, ["fsm"] = NodeType.Reducer, ["state-machine"] = NodeType.Reducer, ["pure"] = NodeType.Compute,
        ["deterministic"] = NodeType.Compute,
    };

    public static NodeType? Find(string word) => Names.TryGetValue(word, out var type) ? type : null;

    /// <summary>A type as a caller gives it: its name in any case, with or without <c>_GENERIC</c>.</summary>
    public static NodeType? FindExact(string name)
    {
        var lower = name.Trim().ToLowerInvariant();
        return Enum.GetValues<NodeType>().Cast<NodeType?>().FirstOrDefault(t => lower == Lower(t) || lower == Lower(t) + "_generic");

        static string Lower(NodeType? type) => type!.Value.ToString().ToLowerInvariant();
    }

    public static NodeType? FindHint(string word) => Hints.TryGetValue(word, out var type) ? type : null;

    /// <summary>"compute" is a verb and "effect" a common noun as well; the other two mean a node wherever they stand.</summary>
    public static bool IsUnmistakable(NodeType type) => type is NodeType.Reducer or NodeType.Orchestrator;

    /// <summary>EFFECT, COMPUTE, REDUCER, ORCHESTRATOR.</summary>
    public static string ToUpper(NodeType type) => type.ToString().ToUpperInvariant();
}
