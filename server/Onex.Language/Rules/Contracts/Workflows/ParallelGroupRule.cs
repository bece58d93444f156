using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Workflows;

/// <summary>W001 of omnibase_core's workflow linter.</summary>
internal sealed class ParallelGroupRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("GRAPH-009", "A sequential workflow has no parallel groups", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.ExecutionGraph is not { } graph || !string.Equals(graph.ExecutionMode, "sequential", StringComparison.OrdinalIgnoreCase)) yield break;
        foreach (var group in graph.Steps.Select(s => s.Setting("parallel_group")))
        {
            if (group is not null && !group.Value.IsNothing())
                yield return Descriptor.At(group.Key.ContentSpan, "execution_mode is sequential, so parallel_group has no effect.");
        }
    }
}
