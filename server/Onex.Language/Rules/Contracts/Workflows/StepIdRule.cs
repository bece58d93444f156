using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Workflows;

/// <summary>ModelContractWorkflowNode of omnibase_core: every node of a graph has a node_id.</summary>
internal sealed class StepIdRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("GRAPH-001", "Every step of an execution graph has a node_id", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract is not { IsDamaged: false, ExecutionGraph: { } graph }) yield break;
        foreach (var step in graph.Steps.Where(s => s.Id is null))
        {
            if (step.Mapping is not { } mapping)
            {
                yield return Descriptor.At(step.Item.ContentSpan, "A step is a map with node_id and node_type.");
                continue;
            }
            if (mapping.Find("node_id") is { } entry)
            {
                yield return Descriptor.At(entry.ValueSpan(), "node_id must be the step's name.");
                continue;
            }
            var found = Descriptor.At(mapping.FirstKeySpan(), "The step has no node_id, so no other step can wait for it.");
            // A key that was mistyped is there already under another name.
            if (mapping.Entries.FirstOrDefault(e => e.Name is { } name && NearestName.Find(name, ["node_id"]) is not null && name != "node_type") is { } mistyped)
                found = found.WithFix($"Rename '{mistyped.Name}' to 'node_id'", YamlEdits.RenameKey(contract.Yaml, mistyped, "node_id"));
            yield return found;
        }
    }
}
