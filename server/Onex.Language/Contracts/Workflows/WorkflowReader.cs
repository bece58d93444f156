namespace Onex.Language.Contracts.Workflows;

/// <summary>Reads the workflow that code is rendered from. What is wrong with its graph is said by the rules about workflows and by rendering.</summary>
internal static class WorkflowReader
{
    /// <returns>Null where the contract has no steps.</returns>
    public static Workflow? Read(FieldReader contract)
    {
        var coordination = contract.Mapping("workflow_coordination");
        var definition = coordination?.Mapping("workflow_definition");
        var graph = definition?.Mapping("execution_graph") ?? coordination?.Mapping("execution_graph") ?? contract.Mapping("execution_graph");
        var nodes = graph?.Mappings("nodes") ?? [];
        if (nodes.IsEmpty) return null;
        var metadata = definition?.Mapping("workflow_metadata");
        var rules = definition?.Mapping("coordination_rules");
        return new Workflow(
            metadata?.Text("workflow_name") ?? "",
            metadata?.Text("description") ?? "",
            rules?.Has("parallel_execution_allowed") != true || rules.Boolean("parallel_execution_allowed"),
            [.. nodes.Select(ReadNode)]);
    }

    /// <summary>What becomes of a step's failure stands with the step, or with its <c>step_config</c>.</summary>
    private static WorkflowNode ReadNode(FieldReader node)
    {
        var config = node.Mapping("step_config");
        return new WorkflowNode(
            node.Text("node_id"),
            node.Text("node_type"),
            node.Text("target_node_type"),
            node.Text("description"),
            [.. node.Texts("depends_on"), .. node.Texts("dependencies")],
            Text("error_action"),
            Number("retry_count") ?? 0,
            Number("timeout_ms"),
            Text("compensation"));

        string Text(string key) => node.Text(key) is { Length: > 0 } own ? own : config?.Text(key) ?? "";

        int? Number(string key) => node.Number(key) ?? config?.Number(key);
    }
}
