using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.StateMachines;

namespace Onex.Language.Rules.Contracts.Workflows;

/// <summary>ModelContractExecutionGraph of omnibase_core: what a step depends on is a step.</summary>
internal sealed class DependencyExistsRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("GRAPH-003", "A step depends on steps of its graph", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        // A step whose id is missing may be the one that is meant.
        if (contract.ExecutionGraph is not { } graph || graph.Steps.Any(s => s.Id is null)) yield break;
        foreach (var step in graph.Steps)
        {
            foreach (var dependency in step.DependsOn.Where(d => !graph.ById.Contains(d.Value)))
            {
                var others = graph.Steps.Select(s => s.Id!.Value).Where(id => id != step.Id!.Value);
                yield return Descriptor.At(dependency.ContentSpan, $"There is no step '{dependency.Value}'.").WithNearest(contract, dependency, others);
            }
        }
    }
}
