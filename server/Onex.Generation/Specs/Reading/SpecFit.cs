using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Specs.Reading;

/// <summary>Whether the parts of a spec go together. What the type has no use for is kept, and said.</summary>
internal static class SpecFit
{
    public static void Check(NodeSpec spec, SpecNotes notes)
    {
        if (SpecPurity.FindProblem(spec.NodeType, spec.ExternalSystems) is { } impure) notes.Warn(impure);
        if (spec.NodeType != NodeType.Orchestrator && !spec.Steps.IsEmpty) notes.Warn($"Only an ORCHESTRATOR has steps: those of this {spec.NodeType.ToPublicName()} do not count.");
        if (spec.NodeType != NodeType.Reducer && !spec.States.IsEmpty) notes.Warn($"Only a REDUCER has states: those of this {spec.NodeType.ToPublicName()} do not count.");
        if (spec.NodeType is NodeType.Effect or NodeType.Orchestrator && !spec.Computations.IsEmpty)
            notes.Warn($"Only a COMPUTE or a REDUCER works something out: the computations of this {spec.NodeType.ToPublicName()} do not count.");
        if (spec.NodeType == NodeType.Reducer && !spec.States.IsEmpty && spec.Transitions.IsEmpty)
            notes.Warn("Nothing leads from one state to another: the node gets no state machine.");
        foreach (var intent in spec.Intents.Where(intent => !spec.Computations.OfType<AggregationComputation>().Any(one => one.Output == intent.Result)))
            notes.Refuse("/intents", $"No aggregation has the output {intent.Result}, which {intent.Name} waits for.");
        if (spec.NodeType != NodeType.Reducer && !spec.Intents.IsEmpty) notes.Warn($"Only a REDUCER emits intents: those of this {spec.NodeType.ToPublicName()} do not count.");
    }
}
