using System.Collections.Immutable;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Tests.Rendering;

/// <summary>NodeSpecs as the prompt reader makes them.</summary>
internal static class Specs
{
    public static NodeSpec PostgresWriter { get; } =
        Effect("postgres_writer", "PostgresWriter", "infrastructure", "PostgreSQL database write operations", ["create", "update", "delete"], ["PostgreSQL"]);

    public static NodeSpec Effect(
        string service,
        string name,
        string domain,
        string description,
        ImmutableArray<string> operations,
        ImmutableArray<string> systems,
        params ImmutableArray<SpecField> fields) =>
        new(NodeType.Effect, service, name, domain, description, operations, [], systems, fields, [], [], [], [], null, [], [], [], [], new SpecConfidence(1, ImmutableSortedDictionary<string, double>.Empty), [], []);

    /// <summary>One value of each kind, the one made of the other, and an operation that nothing tells how to do.</summary>
    public static NodeSpec OrderDigest { get; } = Effect("order_digest", "OrderDigest", "orders", "Checks and digests orders", ["validate", "calculate", "hash", "frobnicate"], []) with
    {
        NodeType = NodeType.Compute,
        Features = ["with caching"],
        Inputs = [new SpecField("customer", "str"), new SpecField("price", "Decimal"), new SpecField("quantity", "int"), new SpecField("time_", "float")],
        Computations =
        [
            new ValidationComputation("violations", [new ValidationRule("customer", "min_length", ["3"]), new ValidationRule("email", "format", ["email"]), new ValidationRule("email", "required", [])]),
            new HashComputation("order_hash", "sha256", ["normalized_customer", "quantity"], []),
            new NormalizationComputation("normalized_customer", "customer", ["lowercase", "collapse_whitespace", "trim"]),
            new FormulaComputation("total", "price * quantity / (1 + time_)", ["price", "quantity", "time_"]),
            new WeightedScoreComputation("score", [new WeightedTerm("time_", 0.25m), new WeightedTerm("novelty", 0.75m)], IsAverage: false),
        ],
    };

    /// <summary>Steps that run side by side, are tried again, skipped and taken back.</summary>
    public static NodeSpec OrderFulfilment { get; } = Orchestrator(
        "order_fulfilment",
        "OrderFulfilment",
        "Fulfils orders",
        Step("validate_order") with { Node = "NodeOrderValidatorCompute" },
        Step("charge_card", "validate_order") with { OnFailure = FailurePolicy.Compensate, Compensation = "refund_payment", Retries = 2 },
        Step("reserve_stock", "validate_order"),
        Step("send_receipt", "charge_card", "reserve_stock") with { OnFailure = FailurePolicy.Skip, Retries = 1 });

    public static NodeSpec Orchestrator(string service, string name, string description, params ImmutableArray<SpecStep> steps) =>
        Effect(service, name, "orders", description, ["run"], []) with { NodeType = NodeType.Orchestrator, Steps = steps };

    public static SpecStep Step(string name, params ImmutableArray<string> needs) => new(name, needs, null, FailurePolicy.Stop, 0, null);

    /// <summary>Orders that are paid, shipped or cancelled.</summary>
    public static NodeSpec OrderStates { get; } =
        Effect("order", "Order", "order_management", "Follows orders", ["track"], [], new SpecField("customer", "str"), new SpecField("total", "Decimal")) with
        {
            NodeType = NodeType.Reducer,
            States = ["pending", "paid", "shipped", "cancelled"],
            InitialState = "pending",
            TerminalStates = ["shipped", "cancelled"],
            Transitions =
            [
                new SpecTransition("pending", "paid", "pay"),
                new SpecTransition("paid", "shipped", "ship"),
                new SpecTransition("pending", "cancelled", "cancel"),
                new SpecTransition("paid", "cancelled", "cancel"),
            ],
        };

    /// <summary>Sums, means and counts of payments.</summary>
    public static NodeSpec TokenBalance { get; } =
        Effect("token_balance", "TokenBalance", "billing", "Sums credits and counts transactions per user", ["sum", "count", "notify"], []) with
        {
            NodeType = NodeType.Reducer,
            Computations =
            [
                new AggregationComputation("sum_credits", "sum", "credits", ["user"]),
                new AggregationComputation("mean_credit", "mean", "credits", []),
                new AggregationComputation("transaction_count", "count", "transactions", ["user"]),
            ],
        };
}
