using Onex.Language.Contracts;
using Onex.Language.Contracts.Workflows;

namespace Onex.Generation.Contracts;

/// <summary>Writes <c>workflow_coordination</c>: the steps of an orchestrator, what they need and what happens when one fails.</summary>
internal static class WorkflowWriter
{
    public static void Write(YamlWriter yaml, Workflow workflow) => yaml.Map("workflow_definition", definition =>
    {
        var mode = workflow.AllowsParallel ? "parallel" : "sequential";
        definition.Map("workflow_metadata", metadata =>
        {
            metadata.Text("workflow_name", workflow.Name);
            metadata.Map("workflow_version", version => version.Number("major", ContractVersion.First.Major).Number("minor", ContractVersion.First.Minor).Number("patch", ContractVersion.First.Patch));
            metadata.Text("execution_mode", mode).Text("description", workflow.Description);
        });
        definition.Map("execution_graph", graph => graph.Maps("nodes", workflow.Nodes, WriteNode));
        definition.Map("coordination_rules", rules => rules.Text("execution_mode", mode).Flag("parallel_execution_allowed", workflow.AllowsParallel));
    });

    private static void WriteNode(YamlWriter yaml, WorkflowNode node)
    {
        yaml.Text("node_id", node.Id).Text("node_type", node.NodeType);
        if (node.NodeClass.Length > 0) yaml.Text("target_node_type", node.NodeClass);
        yaml.Text("description", node.Description);
        if (!node.DependsOn.IsEmpty) yaml.Texts("depends_on", node.DependsOn);
        yaml.Text("error_action", node.ErrorAction).Number("retry_count", node.RetryCount);
        if (node.TimeoutMs is { } timeout) yaml.Number("timeout_ms", timeout);
        if (node.Compensation.Length > 0) yaml.Text("compensation", node.Compensation);
    }
}
