using Onex.Language.Contracts;
using Onex.Language.Contracts.Workflows;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Contracts.Workflows;

/// <summary>What a workflow says that code is rendered from, wherever its contract writes it.</summary>
public class WorkflowReaderTests
{
    private const string Contract =
        """
        name: node_a_orchestrator
        contract_version: {major: 1, minor: 0, patch: 0}
        node_type: ORCHESTRATOR_GENERIC
        input_model: {name: ModelAInput, module: node_a_orchestrator.models.model_a_input}
        output_model: {name: ModelAOutput, module: node_a_orchestrator.models.model_a_output}

        """;

    [Fact]
    public void What_stands_with_a_step_is_read()
    {
        var workflow = Read(
            """
            workflow_coordination:
              workflow_definition:
                workflow_metadata: {workflow_name: a, description: Does a.}
                execution_graph:
                  nodes:
                    - {node_id: fetch, node_type: EFFECT_GENERIC, target_node_type: NodeFetchEffect, description: Fetches., error_action: compensate, retry_count: 3, timeout_ms: 250, compensation: discard}
                    - {node_id: score, node_type: COMPUTE_GENERIC, depends_on: [fetch]}
                coordination_rules: {parallel_execution_allowed: false}
            """)!;

        (workflow.Name, workflow.Description, workflow.AllowsParallel).ShouldBe(("a", "Does a.", false));
        var (fetch, score) = (workflow.Nodes[0], workflow.Nodes[1]);
        (fetch with { DependsOn = [] }).ToString().ShouldBe(new WorkflowNode("fetch", "EFFECT_GENERIC", "NodeFetchEffect", "Fetches.", [], "compensate", 3, 250, "discard").ToString());
        score.DependsOn.ShouldBe(["fetch"]);
        (score.ErrorAction, score.RetryCount, score.TimeoutMs, score.Compensation).ShouldBe(("", 0, null, ""));
    }

    [Theory]
    [InlineData("execution_graph: {nodes: [{node_id: fetch, step_config: {retry_count: 2, error_action: continue}}]}")]
    [InlineData("workflow_coordination: {execution_graph: {nodes: [{node_id: fetch, step_config: {retry_count: 2, error_action: continue}}]}}")]
    public void Elsewhere_and_in_a_steps_own_config_it_is_found_too(string text)
    {
        var workflow = Read(text)!;

        var step = workflow.Nodes.ShouldHaveSingleItem();
        (step.Id, step.RetryCount, step.ErrorAction, workflow.AllowsParallel).ShouldBe(("fetch", 2, "continue", true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("workflow_coordination: {}")]
    [InlineData("workflow_coordination: {workflow_definition: {execution_graph: {nodes: []}}}")]
    [InlineData("workflow_coordination: nothing")]
    public void Without_steps_there_is_none(string text) => Read(text).ShouldBeNull();

    private static Workflow? Read(string text)
    {
        var reading = ContractReader.Read(YamlReader.Read(Contract + text));
        return reading.Contract.ShouldNotBeNull(string.Join(' ', reading.Diagnostics)).Workflow;
    }
}
