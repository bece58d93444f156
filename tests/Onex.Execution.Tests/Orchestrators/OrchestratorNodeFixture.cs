using System.Collections.Immutable;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Orchestrators;

/// <summary>Runs of a generated workflow whose nodes do as each scenario says, played once for all tests.</summary>
public sealed class OrchestratorNodeFixture
{
    private const string Prompt =
        "ORCHESTRATOR node for order fulfilment: validate order → (charge card & reserve stock) → ship order → send receipt. "
        + "Retry charge card up to 3 times. Compensate charge card with refund payment. Compensate reserve stock with release stock. Skip send receipt on failure.";

    private static readonly Dictionary<string, object> Scenarios = new()
    {
        ["all_is_well"] = new { },
        ["side_by_side"] = new { Together = new[] { "charge_card", "reserve_stock" } },
        ["charged_at_last"] = new { Fails = new { ChargeCard = 3 }, Settings = new { RetryDelaySeconds = 1.0, RetryMaxDelaySeconds = 3.0 } },
        ["never_valid"] = new { Fails = new { ValidateOrder = 99 } },
        ["never_charged"] = new { Fails = new { ChargeCard = 99 }, After = new { ChargeCard = "reserve_stock" } },
        ["never_reserved"] = new { Fails = new { ReserveStock = 1 }, Waits = new[] { "charge_card" } },
        ["never_shipped"] = new { Fails = new { ShipOrder = 1 } },
        ["never_shipped_nor_refunded"] = new { Fails = new { ShipOrder = 1, RefundPayment = 1 } },
        ["never_receipted"] = new { Fails = new { SendReceipt = 1 } },
        ["shipped_too_slowly"] = new { Waits = new[] { "ship_order" }, Settings = new { StepTimeoutSeconds = 0.05 } },
        ["receipted_too_slowly"] = new { Waits = new[] { "send_receipt" }, Settings = new { StepTimeoutSeconds = 0.05 } },
        ["cancelled"] = new { Waits = new[] { "charge_card" }, CancelAt = "charge_card" },
    };

    private readonly Lazy<Task<ImmutableDictionary<string, NodeStep>>> runs = new(() => NodeDriver.RunAsync(Prompt, "orchestrator_session.py", new { Scenarios }));

    public Task<ImmutableDictionary<string, NodeStep>> RunsAsync() => runs.Value;
}
