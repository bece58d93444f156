using Onex.Language.Contracts;
using Onex.Language.Contracts.Workflows;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Workflows;

/// <summary>ModelContractExecutionGraph of omnibase_core: the graph has no cycle.</summary>
internal sealed class CycleRule : IContractRule
{
    private const int LongestPath = 12;

    public RuleDescriptor Descriptor { get; } = new("GRAPH-005", "Steps do not wait for each other in a circle", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.ExecutionGraph is not { IsSound: true } graph) yield break;
        foreach (var circle in GraphCycles.Find(graph))
        {
            var names = circle.Append(circle[0]).Select(step => step.Id!.Value).ToList();
            var path = names.Count <= LongestPath ? string.Join(" → ", names) : $"{string.Join(" → ", names.Take(LongestPath))} → …";
            var edge = circle[0].DependsOn.First(d => d.Value == names[1]);
            yield return Descriptor.At(edge.ContentSpan, $"These steps wait for each other, and none begins: {path}.");
        }
    }
}
