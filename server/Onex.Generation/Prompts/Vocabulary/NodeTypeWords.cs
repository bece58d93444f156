using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>The words for the four node types.</summary>
internal static class NodeTypeWords
{
    /// <summary>The type that a word names, also where it is misspelled in a usual way.</summary>
    public static NodeType? Find(string word) => word switch
    {
        "effect" or "effects" or "effect_generic" or "efect" or "effct" or "effectt" or "effekt" or "efecto" or "effet" => NodeType.Effect,
        "compute" or "compute_generic" or "comptue" or "compue" or "copmute" or "comput" => NodeType.Compute,
        "reducer" or "reducers" or "reducer_generic" or "reduser" or "redcuer" or "reduecer" or "redcer" or "reductor" or "reducteur" => NodeType.Reducer,
        "orchestrator" or "orchestrators" or "orchestrator_generic" or "orchestrater" or "orchestator" or "orchestartor" or "orchistrator" or "ochestrator" or "orchestrierer" or "orquestador" or "orchestrateur" => NodeType.Orchestrator,
        _ => null,
    };

    /// <summary>Nouns and adjectives that point to a type without naming it.</summary>
    public static NodeType? FindHint(string word) => word switch
    {
        "workflow" or "workflows" or "pipeline" or "saga" => NodeType.Orchestrator,
        "fsm" => NodeType.Reducer,
        "pure" or "deterministic" => NodeType.Compute,
        _ => null,
    };

    /// <summary>A type as a caller gives it: its name in any case, with or without <c>_GENERIC</c>.</summary>
    public static NodeType? FindExact(string name)
    {
        var lower = name.Trim().ToLowerInvariant();
        return Enum.GetValues<NodeType>().Cast<NodeType?>().FirstOrDefault(t => lower == Lower(t) || lower == Lower(t) + "_generic");

        static string Lower(NodeType? type) => type!.Value.ToString().ToLowerInvariant();
    }

    /// <summary>"compute" is a verb and "effect" a common noun as well; the other two mean a node wherever they stand.</summary>
    public static bool IsUnmistakable(NodeType type) => type is NodeType.Reducer or NodeType.Orchestrator;
}
