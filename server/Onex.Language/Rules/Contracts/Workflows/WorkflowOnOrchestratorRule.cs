using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Workflows;

/// <summary>Only an orchestrator's runtime reads a workflow; a reducer may coordinate one too (ModelContractReducer has the field).</summary>
internal sealed class WorkflowOnOrchestratorRule : IContractRule
{
    private static readonly string[] WithoutWorkflow = ["COMPUTE_GENERIC", "EFFECT_GENERIC"];

    public RuleDescriptor Descriptor { get; } = new("GRAPH-011", "A workflow belongs to an orchestrator", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["node_type"].AsText() is not { } type || !WithoutWorkflow.Contains(type)) yield break;
        foreach (var entry in contract.Root!.Entries.Where(e => e.Name is "workflow_coordination" or "execution_graph"))
            yield return Descriptor.At(entry.Key.ContentSpan, $"A node of type {type} runs no workflow: nothing reads {entry.Name} here.");
    }
}
