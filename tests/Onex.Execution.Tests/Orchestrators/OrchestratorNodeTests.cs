using System.Text.Json;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Orchestrators;

/// <summary>A generated orchestrator does what its prompt says, as people worked it out.</summary>
public sealed class OrchestratorNodeTests(OrchestratorNodeFixture fixture) : IClassFixture<OrchestratorNodeFixture>
{
    private const string Validated = "validate_order for validate_order given []";
    private const string Charged = "charge_card for charge_card given [validate_order]";
    private const string Reserved = "reserve_stock for reserve_stock given [validate_order]";
    private const string Shipped = "ship_order for ship_order given [validate_order, charge_card, reserve_stock]";
    private const string Receipted = "send_receipt for send_receipt given [validate_order, charge_card, reserve_stock, ship_order]";
    private const string Refunded = "refund_payment for charge_card given [validate_order, charge_card]";
    private const string Released = "release_stock for reserve_stock given [validate_order, reserve_stock]";

    [Theory]
    [InlineData("all_is_well")]
    [InlineData("side_by_side")]
    public async Task Steps_run_in_order_and_are_given_what_came_before(string scenario)
    {
        var run = await RunAsync(scenario);

        Texts(run, "journal").ShouldBe([Validated, Charged, Reserved, Shipped, Receipted]);
        Results(run).ShouldBe(["validate_order completed 1", "charge_card completed 1", "reserve_stock completed 1", "ship_order completed 1", "send_receipt completed 1"]);
        run.GetProperty("delays").GetArrayLength().ShouldBe(0);
        run.GetProperty("output").GetProperty("steps")[3].GetProperty("output").GetProperty("data").GetProperty("by").GetString().ShouldBe("ship_order");
        run.GetProperty("output").GetProperty("correlation_id").GetString().ShouldBe(NodeSession.CorrelationId);
    }

    [Fact]
    public async Task A_step_is_tried_again_after_waits_that_double_up_to_a_limit()
    {
        var run = await RunAsync("charged_at_last");

        Texts(run, "journal").ShouldBe([Validated, Charged, Charged, Charged, Charged, Reserved, Shipped, Receipted]);
        run.GetProperty("delays").EnumerateArray().Select(delay => delay.GetDouble()).ShouldBe([1, 2, 3]);
        Results(run)[1].ShouldBe("charge_card completed 4");
    }

    [Fact]
    public async Task Where_nothing_was_done_nothing_is_taken_back()
    {
        var run = await RunAsync("never_valid");

        Texts(run, "journal").ShouldBe([Validated]);
        Results(run).ShouldBe(["validate_order failed 1 OSError", "charge_card not_started 0", "reserve_stock not_started 0", "ship_order not_started 0", "send_receipt not_started 0"]);
        ShouldFail(run, "validate_order", "ORCHESTRATOR_EXEC_STEP_FAILED", "OSError");
    }

    [Fact]
    public async Task A_step_that_fails_for_good_is_itself_taken_back_and_so_is_what_ran_beside_it()
    {
        var run = await RunAsync("never_charged");

        Texts(run, "journal").ShouldBe([Validated, Charged, Reserved, Charged, Charged, Charged, Released, "refund_payment for charge_card given [validate_order]"]);
        Results(run).ShouldBe(["validate_order completed 1", "charge_card failed 4 OSError compensated", "reserve_stock completed 1 compensated", "ship_order not_started 0", "send_receipt not_started 0"]);
        ShouldFail(run, "charge_card", "ORCHESTRATOR_EXEC_STEP_FAILED", "OSError");
    }

    [Fact]
    public async Task What_still_runs_when_a_step_fails_is_cancelled_and_taken_back()
    {
        var run = await RunAsync("never_reserved");

        Texts(run, "journal").ShouldBe([Validated, Charged, Reserved, "release_stock for reserve_stock given [validate_order]", "refund_payment for charge_card given [validate_order]"]);
        Results(run).ShouldBe(["validate_order completed 1", "charge_card cancelled 1 compensated", "reserve_stock failed 1 OSError compensated", "ship_order not_started 0", "send_receipt not_started 0"]);
    }

    [Fact]
    public async Task What_was_done_is_taken_back_the_last_first()
    {
        var run = await RunAsync("never_shipped");

        Texts(run, "journal").ShouldBe([Validated, Charged, Reserved, Shipped, Released, Refunded]);
        Results(run).ShouldBe(["validate_order completed 1", "charge_card completed 1 compensated", "reserve_stock completed 1 compensated", "ship_order failed 1 OSError", "send_receipt not_started 0"]);
        ShouldFail(run, "ship_order", "ORCHESTRATOR_EXEC_STEP_FAILED", "OSError");
        Texts(run, "rollback_errors").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_taken_back_is_reported_beside_the_failure()
    {
        var run = await RunAsync("never_shipped_nor_refunded");

        Texts(run, "journal").ShouldBe([Validated, Charged, Reserved, Shipped, Released, Refunded]);
        Results(run)[1].ShouldBe("charge_card completed 1 (OSError)");
        ShouldFail(run, "ship_order", "ORCHESTRATOR_EXEC_STEP_FAILED", "OSError");
        Texts(run, "rollback_errors").ShouldBe(["charge_card: OSError"]);
    }

    [Theory]
    [InlineData("never_receipted", "OSError")]
    [InlineData("receipted_too_slowly", "TimeoutError")]
    public async Task A_step_that_may_fail_is_skipped(string scenario, string error)
    {
        var run = await RunAsync(scenario);

        Texts(run, "journal").ShouldBe([Validated, Charged, Reserved, Shipped, Receipted]);
        Results(run).ShouldBe(["validate_order completed 1", "charge_card completed 1", "reserve_stock completed 1", "ship_order completed 1", $"send_receipt skipped 1 {error}"]);
    }

    [Fact]
    public async Task A_step_that_takes_too_long_has_failed()
    {
        var run = await RunAsync("shipped_too_slowly");

        Texts(run, "journal").ShouldBe([Validated, Charged, Reserved, Shipped, Released, Refunded]);
        ShouldFail(run, "ship_order", "ORCHESTRATOR_EXEC_STEP_TIMEOUT", "TimeoutError");
    }

    [Fact]
    public async Task A_cancelled_run_takes_back_what_it_began()
    {
        var run = await RunAsync("cancelled");

        run.GetProperty("error").GetProperty("types")[0].GetString().ShouldBe("CancelledError");
        Texts(run, "journal").ShouldBe([Validated, Charged, Reserved, Released, "refund_payment for charge_card given [validate_order]"]);
    }

    [Fact]
    public async Task Every_node_is_given_the_correlation_id_and_no_error_shows_what_a_node_said()
    {
        foreach (var (scenario, step) in await fixture.RunsAsync())
        {
            Texts(step.Answered, "correlation_ids").ShouldBe([NodeSession.CorrelationId], scenario);
            step.Answered.GetProperty("is_discreet").GetBoolean().ShouldBeTrue(scenario);
        }
    }

    private static void ShouldFail(JsonElement run, string step, string code, string cause)
    {
        var error = run.GetProperty("error");
        error.GetProperty("types")[0].GetString().ShouldBe("ModelOnexError");
        error.GetProperty("text").GetString()!.ShouldContain($"The step {step} failed.");
        error.GetProperty("code").GetString()!.ShouldContain(code);
        error.GetProperty("cause").GetString().ShouldBe(cause);
        error.GetProperty("correlation_id").GetString().ShouldBe(NodeSession.CorrelationId);
    }

    /// <summary>Step, status, attempts, error, and whether it was taken back, or what kept it from that in parentheses.</summary>
    private static List<string> Results(JsonElement run) =>
    [
        .. (run.GetProperty("output") is { ValueKind: JsonValueKind.Object } output ? output.GetProperty("steps") : run.GetProperty("steps")).EnumerateArray().Select(step =>
            $"{step.GetProperty("step").GetString()} {step.GetProperty("status").GetString()} {step.GetProperty("attempts").GetInt32()}"
            + (step.GetProperty("error").GetString() is { } error ? $" {error}" : "")
            + (step.GetProperty("compensated").GetBoolean() ? " compensated" : "")
            + (step.GetProperty("compensation_error").GetString() is { } failure ? $" ({failure})" : "")),
    ];

    private static IEnumerable<string?> Texts(JsonElement run, string key) => run.GetProperty(key).EnumerateArray().Select(item => item.GetString());

    private async Task<JsonElement> RunAsync(string scenario) => (await fixture.RunsAsync())[scenario].Answered;
}
