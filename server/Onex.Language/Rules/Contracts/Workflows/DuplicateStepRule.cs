using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Workflows;

/// <summary>ModelContractExecutionGraph of omnibase_core: node ids are unique.</summary>
internal sealed class DuplicateStepRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("GRAPH-002", "Each step has a node_id of its own", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        contract.ExecutionGraph is not { } graph
            ? []
            : graph.ById.SelectMany(same => same.Skip(1).Select(step =>
                Descriptor.At(step.Id!.ContentSpan, $"Another step has the node_id '{step.Id.Value}' already.") with
                {
                    Related = [new RelatedPlace(same.First().Id!.ContentSpan, "The node_id stands here first.")],
                }));
}
