using Onex.Language.Contracts;
using Onex.Language.Contracts.Workflows;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Workflows;

internal sealed class SelfDependencyRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("GRAPH-004", "A step does not depend on itself", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.ExecutionGraph is not { } graph) yield break;
        // Of two steps with one id the other may be meant.
        foreach (var step in graph.Steps.Where(s => s.Id is { } id && graph.ById[id.Value].Count() == 1))
        {
            foreach (var dependency in step.DependsOn.Where(d => d.Value == step.Id!.Value))
            {
                var found = Descriptor.At(dependency.ContentSpan, $"The step '{dependency.Value}' waits for itself and never begins.");
                yield return ListOf(step, dependency) is var (list, item)
                    ? found.WithFix("Remove the dependency", YamlEdits.RemoveItem(contract.Yaml, list, item))
                    : found;
            }
        }
    }

    private static (YamlSequence List, YamlNode Item)? ListOf(WorkflowStep step, YamlScalar dependency)
    {
        foreach (var list in step.Mapping!.Entries.Select(e => e.Value.Resolved).OfType<YamlSequence>())
        {
            if (list.Items.FirstOrDefault(i => ReferenceEquals(i.Resolved, dependency)) is { } item) return (list, item);
        }
        return null;
    }
}
