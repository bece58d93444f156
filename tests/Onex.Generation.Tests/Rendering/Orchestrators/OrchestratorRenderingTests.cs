using Onex.Generation.Components;
using Onex.Generation.Contracts;
using Onex.Generation.Errors;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Python;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Generation.Tests.Rendering.Orchestrators;

/// <summary>What becomes of a workflow's contract, be it as it was written, edited, or of another hand.</summary>
public class OrchestratorRenderingTests
{
    private static readonly string Contract = ContractWriter.Write(ContractComposer.Compose(NodeNaming.Of(Specs.OrderFulfilment, PackageLocation.Standalone), ComponentCatalog.Bundled));

    [Theory]
    [InlineData("class")]
    [InlineData("self")]
    [InlineData("config")]
    [InlineData("sleep")]
    [InlineData("mro")]
    [InlineData("name")]
    [InlineData("print")]
    [InlineData("two words")]
    [InlineData("kebab-case")]
    [InlineData("CamelCase")]
    [InlineData("größe")]
    [InlineData("1st try")]
    [InlineData("x: int = 1; import os #")]
    [InlineData("say \"\"\" and {{x}} and \\")]
    [InlineData("first\nsecond")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_step_may_have_any_name(string name)
    {
        Render(Specs.Orchestrator("odd", "Odd", "Odd", Specs.Step(name), Specs.Step("then", name) with { Compensation = name + " back", OnFailure = FailurePolicy.Compensate }));
        Render(Specs.Orchestrator("odd", "Odd", "Odd", Specs.Step("first") with { Compensation = name, OnFailure = FailurePolicy.Compensate }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("名前")]
    [InlineData("🚀")]
    public void A_step_without_a_letter_is_refused(string name) => Refusal(Specs.Orchestrator("odd", "Odd", "Odd", Specs.Step(name))).ShouldContain("steps");

    [Fact]
    public void Steps_of_one_name_in_python_are_refused() => Refusal(Specs.Orchestrator("odd", "Odd", "Odd", Specs.Step("a-b"), Specs.Step("a_b"))).ShouldContain("'a_b'");

    [Fact]
    public void A_step_whose_name_is_taken_is_not_mistaken_for_what_took_it() =>
        Refusal(Specs.Orchestrator("odd", "Odd", "Odd", Specs.Step("config"), Specs.Step("config_step"))).ShouldContain("'config_step'");

    [Theory]
    [InlineData("says \"\"\"stop\"\"\" \\ {{x}} # no: comment")]
    [InlineData("ends with a quote\"")]
    [InlineData("several\nlines\r\nand\u2028more")]
    public void A_description_may_hold_anything(string text) => Render(Specs.OrderFulfilment with { Description = text, Features = [text] });

    [Fact]
    public void The_longest_names_give_files_that_parse() =>
        Render(Specs.OrderFulfilment with { Name = string.Concat(Enumerable.Repeat("Abcdefg", 9)), ServiceName = string.Join('_', Enumerable.Repeat("abcdef", 9)) });

    [Fact]
    public void The_same_workflow_gives_the_same_bytes() => Render(Specs.OrderFulfilment).Files.ShouldBe(Render(Specs.OrderFulfilment).Files);

    [Fact]
    public void A_step_that_is_added_to_the_graph_is_injected_and_run()
    {
        var files = Render(Contract.Replace(
            "    coordination_rules:",
            "        - {node_id: \"count-sale\", node_type: EFFECT_GENERIC, depends_on: [send_receipt], step_config: {retry_count: 4, timeout_ms: 1500}}\n    coordination_rules:",
            StringComparison.Ordinal));

        File(files, "enum_order_fulfilment_step.py").ShouldContain("COUNT_SALE = \"count-sale\"");
        File(files, "handler_order_fulfilment.py").ShouldContain(
            """
                        WorkflowStep(
                            step=EnumOrderFulfilmentStep.COUNT_SALE,
                            node=count_sale,
                            needs=frozenset(
                                {
                                    EnumOrderFulfilmentStep.SEND_RECEIPT,
                                },
                            ),
                            retries=4,
                            timeout_seconds=1.5,
                            on_failure=EnumOrderFulfilmentFailurePolicy.STOP,
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Steps_that_may_not_run_at_the_same_time_wait_for_each_other()
    {
        var files = Render(Contract.Replace("parallel_execution_allowed: true", "parallel_execution_allowed: false", StringComparison.Ordinal));

        File(files, "test_order_fulfilment_handler.py").ShouldNotContain("at_the_same_time");
    }

    /// <summary>What a contract of another hand leaves out: the models that only the code of the workflow makes.</summary>
    [Fact]
    public void Models_between_the_workflow_and_its_nodes_need_not_be_defined()
    {
        var start = Contract.IndexOf("  ModelOrderFulfilmentStepInput:", StringComparison.Ordinal);
        var text = Contract[..start] + Contract[Contract.IndexOf("\nmetadata:", start, StringComparison.Ordinal)..];

        Render(text).Files.Where(file => !file.Path.EndsWith("contract.yaml", StringComparison.Ordinal)).ShouldBe(Render(Contract).Files.Where(file => !file.Path.EndsWith("contract.yaml", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("- \"validate_order\"\n          error_action: \"compensate\"\n          retry_count: 0", "- \"send_receipt\"\n          retry_count: 0", "in a circle")]
    [InlineData("- \"reserve_stock\"\n", "- \"nobody\"\n", "'nobody'")]
    [InlineData("error_action: \"stop\"", "error_action: \"shrug\"", "error_action")]
    [InlineData("retry_count: 2", "retry_count: -2", "retry_count")]
    [InlineData("retry_count: 2", "retry_count: 2\n          timeout_ms: 0", "timeout_ms")]
    [InlineData("compensation: \"refund_payment\"", "compensation: \"charge-card\"", "take itself back")]
    [InlineData("compensation: \"refund_payment\"", "compensation: \"???\"", "compensation")]
    [InlineData("\ndefinitions:\n", "\ndefinitions:\n  WorkflowRun: {type: object, description: Mine.}\n", "WorkflowRun")]
    [InlineData("      step_timeout_seconds:", "      step_patience_seconds:", "step_timeout_seconds")]
    [InlineData("      attempts:\n        type: \"integer\"", "      attempts:\n        type: \"string\"", "attempts")]
    [InlineData("      - \"correlation_id\"\n      - \"steps\"", "      - \"correlation_id\"\n      - \"steps\"\n      - \"total\"", "total")]
    public void A_workflow_that_cannot_be_run_is_refused(string text, string changed, string reason)
    {
        var edited = Contract.Replace(text, changed, StringComparison.Ordinal);
        if (reason == "total") edited = edited.Replace("      steps:\n", "      total: {type: integer, description: All.}\n      steps:\n", StringComparison.Ordinal);
        edited.ShouldNotBe(Contract);

        var error = TryRender(edited).Error.ShouldNotBeNull();

        error.Code.ShouldBe(ErrorCodes.InvalidContract);
        error.Message.ShouldContain(reason);
    }

    private static string File(FileSet files, string name) => files.Files.Single(file => file.Path.EndsWith("/" + name, StringComparison.Ordinal)).Content;

    private static string Refusal(NodeSpec spec)
    {
        var error = PackageGenerator.Generate(spec, PackageLocation.Standalone, BundledApiIndex.Instance).Error.ShouldNotBeNull();
        error.Code.ShouldBe(ErrorCodes.InvalidContract);
        return error.Message;
    }

    private static FileSet Render(NodeSpec spec) => Parsing(PackageGenerator.Generate(spec, PackageLocation.Standalone, BundledApiIndex.Instance).Value);

    private static FileSet Render(string contract) => Parsing(TryRender(contract).Value);

    private static Result<FileSet> TryRender(string contract) =>
        Renderer.Render(contract, ContractReader.Read(YamlReader.Read(contract)).Contract!, BundledApiIndex.Instance, ComponentCatalog.Bundled);

    private static FileSet Parsing(FileSet files)
    {
        foreach (var file in files.Files.Where(file => file.Path.EndsWith(".py", StringComparison.Ordinal)))
            PythonParser.Parse(new SourceText(file.Content)).Errors.Select(error => error.ToString()).ShouldBeEmpty($"{file.Path}\n{file.Content}");
        return files;
    }
}
