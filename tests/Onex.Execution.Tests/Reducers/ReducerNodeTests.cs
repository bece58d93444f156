using System.Collections.Immutable;
using System.Text.Json;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Reducers;

/// <summary>Generated REDUCER nodes are driven through rows of events. What has to come of them was worked out by hand.</summary>
public sealed class ReducerNodeTests
{
    private const string Payments =
        "REDUCER node for payments with fields payer: str and note: str. Transitions: created -> authorized on authorize, "
        + "authorized -> captured on capture, authorized -> voided on void, captured -> refunded on refund";

    [Fact]
    public async Task A_machine_goes_its_way_and_refuses_what_leads_nowhere()
    {
        var steps = await DriveAsync(
            Payments,
            Event(1, "authorize", new { payer = "ada" }),
            Event(2, "refund"),
            Event(3, "capture", new { note = "late" }),
            Event(3, "capture"),
            Event(4, "authorize"),
            Event(5, "refund", new { payer = "bob" }),
            Event(6, "capture"));

        States(steps).ShouldBe(["authorized", "-", "captured", "captured", "-", "refunded", "-"]);
        steps.Select(step => step.Answer?.GetProperty("applied").GetBoolean()).ShouldBe([true, null, true, false, null, true, null]);
        steps.Select(step => step.Answer?.GetProperty("intents").GetArrayLength()).ShouldBe([1, null, 1, 0, null, 1, null]);
        foreach (var refused in new[] { steps[1], steps[4], steps[6] })
        {
            refused.Failed.Type.ShouldBe("ModelOnexError");
            refused.Failed.Code.ShouldContain("INVALID_STATE");
        }

        steps[1].Failed.Text.ShouldContain("refund");
        steps[1].Failed.Text.ShouldContain("authorized");
        var end = steps[5].Answered.GetProperty("state");
        end.GetProperty("version").GetInt32().ShouldBe(3);
        end.GetProperty("record").GetProperty("payer").GetString().ShouldBe("bob");
        end.GetProperty("record").GetProperty("note").GetString().ShouldBe("late");
    }

    [Fact]
    public async Task An_intent_asks_to_keep_the_state_that_came_out()
    {
        var answer = (await DriveAsync(Payments, Event(1, "authorize")))[0].Answered;

        var intent = answer.GetProperty("intents")[0];
        intent.GetProperty("intent_type").GetString().ShouldBe("persist_state");
        var payload = intent.GetProperty("payload");
        payload.GetProperty("state_key").GetString().ShouldBe("payment:e-1");
        payload.GetProperty("version").GetInt32().ShouldBe(1);
        payload.GetProperty("state_data").GetRawText().ShouldBe(answer.GetProperty("state").GetRawText());
    }

    [Fact]
    public async Task What_leads_from_any_state_leads_from_all_that_do_not_end()
    {
        const string prompt = "REDUCER for subscriptions: trial → active on payment, active → past_due on failed payment, past_due → active on payment, any state → cancelled on cancel";

        string[] triggers = ["payment", "failed_payment", "payment", "cancel", "cancel", "payment"];
        States(await DriveAsync(prompt, [.. triggers.Select((trigger, number) => Event(number, trigger, operation: "subscribe"))]))
            .ShouldBe(["active", "past_due", "active", "cancelled", "-", "-"]);
        States(await DriveAsync(prompt, Event(1, "cancel", operation: "subscribe"))).ShouldBe(["cancelled"]);
    }

    [Fact]
    public async Task Sums_and_counts_are_kept_for_each_group_and_an_event_counts_once()
    {
        var steps = await DriveAsync(
            "REDUCER for token balances: sums credits per user and counts transactions per user",
            Item("sum", 1, new { user = "bob", credit = 0.1 }),
            Item("sum", 2, new { user = "ada", credit = 2.5 }),
            Item("sum", 3, new { user = "bob", credit = 0.2 }),
            Item("sum", 3, new { user = "bob", credit = 0.2 }),
            Item("sum", 4, new { user = "bob", credit = 0.3 }),
            Item("count", 5, new { user = "ada", credit = 0 }));

        var groups = steps[^1].Answered.GetProperty("state").GetProperty("by_user").EnumerateArray().ToList();
        groups.Select(group => group.GetProperty("user").GetString()).ShouldBe(["ada", "bob"]);
        // Added one after the other, 0.1 and 0.2 and 0.3 are 0.6000000000000001.
        groups.Select(group => group.GetProperty("sum_credits").GetDouble()).ShouldBe([2.5, 0.6]);
        groups.Select(group => group.GetProperty("transaction_count").GetInt32()).ShouldBe([1, 0]);
        steps[^1].Answered.GetProperty("state").GetProperty("version").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task Statistics_are_those_of_all_values()
    {
        var steps = await DriveAsync(
            "REDUCER node that computes the median latency, the maximum latency and the standard deviation of latencies per endpoint and region",
            [.. new[] { 12.0, 3.0, 8.0, 5.0 }.Select((latency, number) => Item("compute", number, new { endpoint = "/a", region = "eu", latency }))]);

        var group = steps[^1].Answered.GetProperty("state").GetProperty("by_endpoint_and_region").EnumerateArray().ShouldHaveSingleItem();
        group.GetProperty("median_latency").GetDouble().ShouldBe(6.5);
        group.GetProperty("max_latency").GetDouble().ShouldBe(12.0);
        // The mean is 7, the squares of the differences are 25, 16, 1 and 4: the root of 46 / 4.
        group.GetProperty("stddev_latencies").GetDouble().ShouldBe(3.3911649915626341, 1e-12);
    }

    [Fact]
    public async Task A_machine_and_its_results_go_together()
    {
        var steps = await DriveAsync(
            "Create REDUCER node called ErrorSuccessMapping that aggregates error to success patterns by error_hash. "
            + "States: observed, confirmed, rejected. observed -> confirmed on success, observed -> rejected on failure",
            Item("aggregate", 1, new { error_hash = "h1", error = new { line = 7 } }, "e-1"),
            Event(2, "success", operation: "aggregate"),
            Event(3, "failure", operation: "aggregate"));

        States(steps).ShouldBe(["observed", "confirmed", "-"]);
        var group = steps[1].Answered.GetProperty("state").GetProperty("by_error_hash").EnumerateArray().ShouldHaveSingleItem();
        group.GetProperty("grouped_error")[0].GetProperty("error").GetProperty("line").GetInt32().ShouldBe(7);
    }

    [Fact]
    public async Task An_event_is_asked_for_once_each_time_that_a_result_comes_over_its_threshold()
    {
        var steps = await DriveAsync(
            "REDUCER for balances that sums amounts per customer and emits credit_limit_reached when the sum exceeds 100",
            Item("sum", 1, new { customer = "ada", amount = 60 }), // ada 60
            Item("sum", 2, new { customer = "bob", amount = 100 }), // bob 100: not more than 100
            Item("sum", 3, new { customer = "ada", amount = 60 }), // ada 120: asks
            Item("sum", 3, new { customer = "ada", amount = 60 }), // again: nothing
            Item("sum", 4, new { customer = "ada", amount = 1 }), // ada 121: was over it before
            Item("sum", 5, new { customer = "bob", amount = 0.5 }), // bob 100.5: asks, whatever ada's is
            Item("sum", 6, new { customer = "ada", amount = -50 }), // ada 71
            Item("sum", 7, new { customer = "ada", amount = 30 })); // ada 101: asks again

        steps.Select(step => Events(step).Count).ShouldBe([0, 0, 1, 0, 0, 1, 0, 1]);
        var intent = Events(steps[5]).ShouldHaveSingleItem();
        intent.GetProperty("target").GetString().ShouldEndWith(".credit-limit-reached.v1");
        var payload = intent.GetProperty("payload");
        payload.GetProperty("event_type").GetString().ShouldBe("credit_limit_reached");
        payload.GetProperty("topic").GetString().ShouldBe(intent.GetProperty("target").GetString());
        payload.GetProperty("event_data").GetProperty("customer").GetString().ShouldBe("bob");
        payload.GetProperty("event_data").GetProperty("sum_amounts").GetDouble().ShouldBe(100.5);
        steps.Where(step => step.Answered.GetProperty("applied").GetBoolean()).ShouldAllBe(step => step.Answered.GetProperty("intents")[0].GetProperty("intent_type").GetString() == "persist_state");
    }

    [Fact]
    public async Task A_mean_that_falls_below_its_threshold_asks_from_the_first_item_on()
    {
        var steps = await DriveAsync(
            "REDUCER that computes the average score and emits quality_alert when the average score drops below 3",
            [.. new[] { 2.0, 5.0, 1.0, 1.0 }.Select((score, number) => Item("compute", number, new { score }))]);

        // The means are 2, 3.5, 2 2/3 and 2.25.
        steps.Select(step => Events(step).Count).ShouldBe([1, 0, 1, 0]);
        Events(steps[2])[0].GetProperty("payload").GetProperty("event_data").GetProperty("mean_score").GetDouble().ShouldBe(8.0 / 3, 1e-12);
    }

    private static List<JsonElement> Events(NodeStep step) =>
        [.. step.Answered.GetProperty("intents").EnumerateArray().Where(intent => intent.GetProperty("intent_type").GetString() == "emit_event")];

    private static object Event(int number, string trigger, object? record = null, string operation = "reduce") =>
        record is null
            ? new { operation, event_id = Id(number), entity_id = "e-1", trigger }
            : new { operation, event_id = Id(number), entity_id = "e-1", trigger, record };

    private static object Item(string operation, int number, object record) => new { operation, event_id = Id(number), record };

    private static object Item(string operation, int number, object record, string entity_id) => new { operation, event_id = Id(number), entity_id, record };

    private static string Id(int number) => new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]).ToString();

    private static IEnumerable<string?> States(IEnumerable<NodeStep> steps) =>
        steps.Select(step => step.Answer is { } answer ? answer.GetProperty("state").GetProperty("current_state").GetString() : "-");

    private static async Task<ImmutableArray<NodeStep>> DriveAsync(string prompt, params object[] events)
    {
        var steps = await NodeDriver.RunAsync(prompt, "reducer_session.py", new { events });
        steps.ShouldBeDiscreet();
        return [.. steps.OrderBy(step => int.Parse(step.Key, System.Globalization.CultureInfo.InvariantCulture)).Select(step => step.Value)];
    }
}
