using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Workflows;

namespace Onex.Generation.Contracts.Orchestrators;

/// <summary>The contract of a node that runs a workflow with injected nodes.</summary>
internal static class OrchestratorContract
{
    private static readonly ImmutableArray<ErrorType> Errors =
    [
        new("ModelOnexError", "A step failed for good. The error names it, and says of every step what came of it.", false),
    ];

    public static Contract Compose(NodeNaming naming)
    {
        var workflow = WorkflowPlan.Of(naming.Spec);
        var operations = WorkflowOperations.Of(naming.Spec);
        var asked = naming with { Spec = naming.Spec with { Operations = [.. operations.Select(operation => operation.Operation)] } };
        return CommonContract.Compose(asked, operations, WorkflowDefinitions.Compose(asked, workflow is not null)) with
        {
            Workflow = workflow,
            Performance = new ContractPerformance(WorkflowPlan.LongestRunMs(naming.Spec)),
            Dependencies = workflow is null ? [] : [.. Dependencies(naming, workflow)],
            ErrorTypes = Errors,
        };
    }

    private static IEnumerable<ContractDependency> Dependencies(NodeNaming naming, Workflow workflow)
    {
        var protocol = $"Protocol{naming.Spec.Name}Step";
        var module = $"{naming.Package}.protocols.protocol_{naming.Spec.ServiceName}_step";
        yield return new ContractDependency("step", "protocol", module, protocol, "", "What the node of each step is injected as.");
        foreach (var node in workflow.Nodes) yield return new ContractDependency(node.Id, "node", "", node.NodeClass, protocol, node.Description);
        foreach (var node in workflow.Nodes.Where(node => node.Compensation.Length > 0 && workflow.Nodes.All(n => n.Id != node.Compensation)).DistinctBy(node => node.Compensation))
            yield return new ContractDependency(node.Compensation, "node", "", "", protocol, $"Takes '{node.Id.Replace('_', ' ')}' back.");
    }
}
