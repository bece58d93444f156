using Onex.Generation.Components;
using Onex.Generation.Contracts;
using Onex.Generation.Errors;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;
using Onex.Language.Yaml;

namespace Onex.Generation.Tests.Rendering.Reducers;

/// <summary>What holds for every REDUCER, and for the contract of one that somebody changes.</summary>
public class ReducerRulesTests
{
    private static readonly string Orders = Write(Specs.OrderStates);
    private static readonly string Balances = Write(Specs.TokenBalance);

    public static TheoryData<string> Contracts => [Orders, Balances, WithThreshold];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_contract_that_was_read_is_written_the_same_again(string text) =>
        ContractWriter.Write(Read(text)).ShouldBe(text);

    [Fact]
    public void The_handler_has_every_transition_and_no_other() =>
        TransitionsOf(Orders).ShouldBe(["PENDING PAY PAID", "PAID SHIP SHIPPED", "PENDING CANCEL CANCELLED", "PAID CANCEL CANCELLED"]);

    [Fact]
    public void A_transition_from_any_state_leads_from_all_but_the_last_ones() =>
        TransitionsOf(Orders.Replace("from_state: \"pending\"\n      to_state: \"cancelled\"", "from_state: \"*\"\n      to_state: \"cancelled\"", StringComparison.Ordinal))
            .ShouldBe(["PENDING PAY PAID", "PAID SHIP SHIPPED", "PAID CANCEL CANCELLED", "PENDING CANCEL CANCELLED"]);

    [Fact]
    public void A_state_is_renamed_in_the_machine_alone()
    {
        var files = Render(Orders.Replace("\"paid\"", "\"settled\"", StringComparison.Ordinal)).Value;

        FileOf(files, "enum_order_state.py").ShouldContain("SETTLED = \"settled\"");
        FileOf(files, "handler_order.py").ShouldContain("EnumOrderState.SETTLED");
        files.Files.ShouldAllBe(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) || !file.Content.Contains("EnumOrderState.PAID", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("initial_state: \"pending\"", "initial_state: \"begun\"", "begins in 'begun'")]
    [InlineData("to_state: \"paid\"", "to_state: \"elsewhere\"", "'elsewhere'")]
    [InlineData("from_state: \"paid\"\n      to_state: \"shipped\"", "from_state: \"shipped\"\n      to_state: \"paid\"", "terminal state 'shipped'")]
    [InlineData("trigger: \"ship\"", "trigger: \"cancel\"", "several states")]
    [InlineData("trigger: \"ship\"", "trigger: \"\"", "no trigger")]
    [InlineData("operation_type: \"transition\"", "operation_type: \"custom\"", "no operation of the type transition")]
    [InlineData("state_model:", "no_model:", "state_model")]
    [InlineData("state_name: \"paid\"", "state_name: \"PENDING\"", "'paid'")]
    public void A_machine_that_leads_nowhere_is_refused(string text, string changed, string problem) =>
        ShouldBeRefused(Orders, text, changed, problem);

    [Theory]
    [InlineData("function: \"sum\"", "function: \"product\"", "'product' is no function")]
    [InlineData("by:\n      - \"user\"", "by:\n      - \"nobody\"", "'nobody'")]
    [InlineData("input: \"credit\"", "input: \"debit\"", "'debit'")]
    [InlineData("output_fields:\n      - \"transaction_count\"", "output_fields:\n      - \"other\"", "transaction_count")]
    [InlineData("      sum_credits_parts:", "      other_parts:", "sum_credits_parts")]
    [InlineData("  ModelTokenBalanceRecord:", "  ModelTokenBalanceItem:", "ModelTokenBalanceRecord")]
    public void What_cannot_be_worked_out_is_refused(string text, string changed, string problem) =>
        ShouldBeRefused(Balances, text, changed, problem);

    [Fact]
    public void An_operation_that_nothing_explains_is_a_warning() =>
        Render(Balances).Value.Warnings.ShouldHaveSingleItem().ShouldContain("'notify' raises METHOD_NOT_IMPLEMENTED");

    [Fact]
    public void What_the_handler_does_not_do_is_a_warning()
    {
        var text = Orders
            .Replace("      description: \"From pending to paid on pay.\"\n", "      description: \"From pending to paid on pay.\"\n      conditions:\n        - expression: \"total is_present\"\n", StringComparison.Ordinal)
            .Replace("    - intent_type: \"persist_state\"\n", "    - intent_type: \"send_receipt\"\n      target_pattern: \"mail\"\n    - intent_type: \"persist_state\"\n", StringComparison.Ordinal);

        var warnings = Render(text).Value.Warnings;

        warnings.Length.ShouldBe(2);
        warnings[0].ShouldContain("total is_present");
        warnings[1].ShouldContain("send_receipt");
    }

    [Fact]
    public void An_intent_whose_payload_nothing_explains_is_a_warning()
    {
        var text = WithThreshold.Replace("payload_model: \"ModelPayloadEmitEvent\"", "payload_model: \"ModelReceipt\"", StringComparison.Ordinal);

        var files = Render(text).Value;

        files.Warnings.ShouldContain(warning => warning.Contains("'emit_event'", StringComparison.Ordinal) && warning.Contains("payload", StringComparison.Ordinal));
        files.Files.ShouldNotContain(file => file.Path.EndsWith("_events.py", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("event_type: \"big_spender\"", "event_type: \"big spender\"", "'big spender' is no event_type")]
    [InlineData("result: \"sum_credits\"", "result: \"sum_debits\"", "nothing works out 'sum_debits'")]
    [InlineData("target_pattern: \"onex.evt.general.big-spender.v1\"", "target_pattern: \"\"", "the target_pattern of 'big_spender' is no topic")]
    public void An_intent_that_cannot_be_emitted_is_refused(string text, string changed, string problem) => ShouldBeRefused(WithThreshold, text, changed, problem);

    [Fact]
    public void A_threshold_that_is_changed_in_the_contract_reaches_the_handler()
    {
        FileOf(Render(WithThreshold).Value, "adapter_token_balance_events.py").ShouldContain("value >= 99.5");
        FileOf(Render(WithThreshold.Replace("threshold: 99.5", "threshold: 7", StringComparison.Ordinal)).Value, "adapter_token_balance_events.py").ShouldContain("value >= 7.0");
    }

    private static string WithThreshold => Write(Specs.TokenBalance with { Domain = "general", Intents = [new SpecIntent("big_spender", "sum_credits", ">=", 99.5m)] });

    [Fact]
    public void Without_the_intent_nobody_is_asked_to_keep_a_state()
    {
        var start = Orders.IndexOf("intent_emission:", StringComparison.Ordinal);
        var end = Orders.IndexOf("idempotency:", StringComparison.Ordinal);

        FileOf(Render(Orders.Remove(start, end - start)).Value, "handler_order.py").ShouldNotContain("ModelIntent");
    }

    [Fact]
    public void States_without_transitions_give_a_state_and_no_machine()
    {
        var files = PackageGenerator.Generate(Specs.OrderStates with { Transitions = [], TerminalStates = [] }, PackageLocation.Standalone, BundledApiIndex.Instance).Value;

        FileOf(files, "enum_order_state.py").ShouldContain("SHIPPED = \"shipped\"");
        FileOf(files, "model_order_state.py").ShouldContain("default=EnumOrderState.PENDING");
        FileOf(files, "contract.yaml").ShouldNotContain("state_machine");
        files.Warnings.ShouldHaveSingleItem().ShouldContain("'track'");
    }

    [Fact]
    public void Each_operation_that_is_a_function_works_out_what_is_of_it_and_any_other_all()
    {
        var contract = Read(Write(Specs.TokenBalance with { Operations = ["count", "collect"] }));

        contract.IoOperations.Select(operation => $"{operation.Operation}: {string.Join(", ", operation.OutputFields)}")
            .ShouldBe(["count: transaction_count", "collect: sum_credits, mean_credit, transaction_count"]);
    }

    [Fact]
    public void What_is_worked_out_needs_its_fields_in_every_item()
    {
        var record = Read(Balances).Definitions.Single(definition => definition.Name == "ModelTokenBalanceRecord");

        record.Properties.Select(property => $"{property.Name}: {property.Type.Name} {property.Required}").ShouldBe(["user: string True", "credit: float True"]);
    }

    [Fact]
    public void Another_kind_of_computation_is_a_warning() =>
        PackageGenerator.Generate(
                Specs.TokenBalance with { Computations = [.. Specs.TokenBalance.Computations, new HashComputation("digest", "sha256", ["user"], [])] },
                PackageLocation.Standalone,
                BundledApiIndex.Instance)
            .Value.Warnings.ShouldContain(warning => warning.Contains("'digest'", StringComparison.Ordinal));

    private static void ShouldBeRefused(string contract, string text, string changed, string problem)
    {
        contract.ShouldContain(text);

        var error = Render(contract.Replace(text, changed, StringComparison.Ordinal)).Error!;

        error.Code.ShouldBe(ErrorCodes.InvalidContract);
        error.Message.ShouldContain(problem);
    }

    private static string Write(NodeSpec spec) => ContractWriter.Write(ContractComposer.Compose(NodeNaming.Of(spec, PackageLocation.Standalone), ComponentCatalog.Bundled));

    private static Contract Read(string text) => ContractReader.Read(YamlReader.Read(text)).Contract!;

    private static Result<FileSet> Render(string text) => Renderer.Render(text, Read(text), BundledApiIndex.Instance, ComponentCatalog.Bundled);

    private static string FileOf(FileSet files, string name) => files.Files.Single(file => file.Path.EndsWith("/" + name, StringComparison.Ordinal)).Content;

    /// <summary>The table of the handler, a line for each entry.</summary>
    private static IEnumerable<string> TransitionsOf(string text)
    {
        var handler = FileOf(Render(text).Value, "handler_order.py");
        var table = handler[handler.IndexOf("MappingProxyType(\n", StringComparison.Ordinal)..handler.IndexOf("\nclass ", StringComparison.Ordinal)];
        var members = table.Split('\n').Select(line => line.Trim(' ', ',')).Where(line => line.Contains("Enum", StringComparison.Ordinal)).Select(line => line[(line.LastIndexOf('.') + 1)..]);
        return members.Chunk(3).Select(entry => string.Join(' ', entry));
    }
}
