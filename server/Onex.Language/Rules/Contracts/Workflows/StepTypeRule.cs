using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.StateMachines;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Workflows;

/// <summary>
/// ModelContractWorkflowNode of omnibase_core requires a node_type and takes any text; EnumNodeType knows which there are, and names that
/// begin with ORCHESTRATOR_ are used for steps that the orchestrator does itself.
/// </summary>
internal sealed class StepTypeRule : IContractRule
{
    private static readonly string[] Others =
    [
        "RUNTIME_HOST_GENERIC", "ORCHESTRATOR_INTERNAL", "GATEWAY", "VALIDATOR", "TRANSFORMER", "AGGREGATOR", "FUNCTION", "TOOL", "AGENT", "MODEL",
        "PLUGIN", "SCHEMA", "NODE", "WORKFLOW", "SERVICE", "UNKNOWN",
    ];

    public RuleDescriptor Descriptor { get; } = new("GRAPH-006", "Every step has a node_type that exists", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract is not { IsDamaged: false, ExecutionGraph: { } graph }) yield break;
        foreach (var step in graph.Steps)
        {
            if (step.Mapping is not { } mapping) continue;
            if (step.NodeType is not { } entry || entry.Value.IsNothing())
            {
                yield return Descriptor.At(step.NodeType?.ValueSpan() ?? step.Id?.ContentSpan ?? mapping.FirstKeySpan(), "The step does not say of which node_type it is.");
                continue;
            }
            if (entry.Value.Resolved is not YamlScalar type || NodeTypes.Generic.Contains(type.Value) || Others.Contains(type.Value)) continue;
            var found = Descriptor.At(entry.Value.ContentSpan, $"'{type.Value}' is no node type. It is one of {string.Join(", ", NodeTypes.Generic)}.");
            var kind = NodeTypes.Generic.FirstOrDefault(k => string.Equals(k, $"{type.Value}_GENERIC", StringComparison.OrdinalIgnoreCase));
            yield return kind is not null
                ? found.WithFix($"Write '{kind}'", YamlEdits.ReplaceScalar(contract.Yaml, type, kind))
                : found.WithNearest(contract, type, NodeTypes.Generic);
        }
    }
}
