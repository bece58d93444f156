using Onex.Generation.Components;
using Onex.Generation.Contracts;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;
using Onex.Language.Contracts;
using Onex.Language.Yaml;
using static Onex.Generation.Tests.Rendering.Specs;

namespace Onex.Generation.Tests.Contracts.Orchestrators;

/// <summary>What the contract of an orchestrator says of its workflow.</summary>
public class OrchestratorContractTests
{
    [Fact]
    public void What_is_written_reads_back_as_it_was()
    {
        var text = ContractWriter.Write(Compose(OrderFulfilment with { Fields = [new SpecField("total", "Decimal")] }));

        var read = ContractReader.Read(YamlReader.Read(text)).Contract!;

        read.Workflow!.Nodes.Length.ShouldBe(4);
        ContractWriter.Write(read).ShouldBe(text);
    }

    [Fact]
    public void Steps_are_nodes_of_the_graph_with_what_they_wait_for()
    {
        var workflow = Compose(OrderFulfilment).Workflow!;

        workflow.AllowsParallel.ShouldBeTrue();
        workflow.Nodes.Select(node => (node.Id, string.Join(' ', node.DependsOn), node.ErrorAction, node.RetryCount, node.Compensation)).ShouldBe(
        [
            ("validate_order", "", "stop", 0, ""),
            ("charge_card", "validate_order", "compensate", 2, "refund_payment"),
            ("reserve_stock", "validate_order", "compensate", 0, ""),
            ("send_receipt", "charge_card reserve_stock", "continue", 1, ""),
        ]);
    }

    [Fact]
    public void What_takes_a_step_back_is_for_the_failure_of_later_ones_too() =>
        Actions("ORCHESTRATOR node for orders: reserve stock → charge card → ship. Compensate reserve stock with release stock. Compensate charge card by refunding payment.")
            .ShouldBe(["compensate release_stock", "compensate refund_payment", "compensate "]);

    [Fact]
    public void What_nothing_was_done_before_stops() =>
        Actions("ORCHESTRATOR node for checkout: validate cart → charge card → ship order. Retry charge card up to 3 times. If ship order fails, refund payment.")
            .ShouldBe(["stop ", "stop ", "compensate refund_payment"]);

    [Fact]
    public void Steps_that_are_rolled_back_have_each_something_to_do_it() =>
        Actions("ORCHESTRATOR node for releases: build => test => deploy. On failure, roll back.")
            .ShouldBe(["compensate undo_build", "compensate undo_test", "compensate undo_deploy"]);

    [Theory]
    [InlineData("validate", "COMPUTE_GENERIC")]
    [InlineData("store", "EFFECT_GENERIC")]
    [InlineData("frobnicate", "EFFECT_GENERIC")]
    public void The_verb_of_a_step_says_which_type_of_node_does_it(string step, string type) =>
        Compose(Orchestrator("x", "X", "", Step(step))).Workflow!.Nodes.ShouldHaveSingleItem().NodeType.ShouldBe(type);

    [Fact]
    public void The_node_that_a_prompt_names_is_the_one_of_the_step()
    {
        var contract = Compose(Read("ORCHESTRATOR node: validate (NodeOrderValidatorCompute) → archive (NodeOrderArchiveReducer) → notify"));

        contract.Workflow!.Nodes.Select(node => $"{node.NodeType} {node.NodeClass}").ShouldBe(["COMPUTE_GENERIC NodeOrderValidatorCompute", "REDUCER_GENERIC NodeOrderArchiveReducer", "EFFECT_GENERIC "]);
        contract.Dependencies.Where(dependency => dependency.Type == "node").Select(dependency => $"{dependency.Name} {dependency.ClassName}").ShouldBe(["validate NodeOrderValidatorCompute", "archive NodeOrderArchiveReducer", "notify "]);
    }

    [Theory]
    [InlineData("ORCHESTRATOR node: extract → store → score", "run workflow")]
    [InlineData("ORCHESTRATOR node with validation, processing and notification steps", "run workflow")]
    [InlineData("ORCHESTRATOR using NodeContributionValidatorCompute → NodeRewardCalculatorCompute → NodeTokenLedgerEffect", "run workflow")]
    [InlineData("ORCHESTRATOR node for releases: build => test => deploy. Operations: start, cancel", "start workflow, cancel custom")]
    [InlineData("ORCHESTRATOR node for releases: build => test => deploy. Operations: release, cancel", "run workflow, release custom, cancel custom")]
    [InlineData("An orchestrator for nightly reports", "run custom")]
    public void A_workflow_is_run_as_a_whole(string prompt, string operations) =>
        string.Join(", ", Compose(Read(prompt)).IoOperations.Select(operation => $"{operation.Operation} {operation.OperationType}")).ShouldBe(operations);

    [Fact]
    public void Where_no_steps_are_named_there_is_no_workflow() => Compose(Read("An orchestrator for nightly reports")).Workflow.ShouldBeNull();

    /// <summary>Validate 30 s, charge three times 30 s and twice 5 s between, send twice 30 s and once 5 s between.</summary>
    [Fact]
    public void A_run_may_take_as_long_as_the_longest_way_through_it() => Compose(OrderFulfilment).Performance!.SingleOperationMaxMs.ShouldBe(30_000 + 100_000 + 65_000);

    private static IEnumerable<string> Actions(string prompt) => Compose(Read(prompt)).Workflow!.Nodes.Select(node => $"{node.ErrorAction} {node.Compensation}");

    private static NodeSpec Read(string prompt) => PromptReader.Read(prompt, PromptOverrides.None).Spec!;

    private static Contract Compose(NodeSpec spec) => ContractComposer.Compose(NodeNaming.Of(spec, PackageLocation.Standalone), ComponentCatalog.Bundled);
}
