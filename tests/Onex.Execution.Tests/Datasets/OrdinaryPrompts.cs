using System.Collections.Immutable;
using System.Text.Json;
using Onex.Generation.Specs;

namespace Onex.Execution.Tests.Datasets;

/// <summary>What people write. Every one must give a package that runs.</summary>
internal static class OrdinaryPrompts
{
    public const string Canonical = "Create EFFECT node for PostgreSQL database write operations";

    public const string NamedFields =
        "Create EFFECT node called OrderStore that creates, reads, updates, deletes and searches orders in PostgreSQL "
        + "with fields id: uuid, customer: str, total: decimal, quantity: int, paid: bool, placed_at: datetime and notes: list[str]";

    public static ImmutableArray<PromptCase> All { get; } =
    [
        new("canonical", Canonical),
        new("canonical, flat", Canonical, Layout: NodeLayout.Flat),
        new("canonical, in a package", Canonical, Layout: NodeLayout.Flat, PythonPackage: "acme.nodes"),
        new("canonical, versioned in a package", Canonical, Layout: NodeLayout.Versioned, PythonPackage: "acme.nodes"),
        new("named fields", NamedFields),
        new("named fields, flat", NamedFields, Layout: NodeLayout.Flat),
        new("a number as the first field", "Create EFFECT node called StockKeeper that adds, counts and removes stock in PostgreSQL with fields id: int, sku: str and quantity: int"),
        new("every kind of SQL", "EFFECT node for PostgreSQL. Operations: create, upsert, read, search, count, update, delete"),
        new("one operation", "Create EFFECT node that deletes expired sessions from PostgreSQL"),
        new("an operation nobody knows", "Create EFFECT node for PostgreSQL. Operations: create, frobnicate"),
        new("redis", "Create EFFECT node for Redis cache operations"),
        new("kafka", "Create EFFECT node that publishes order events to Kafka"),
        new("smtp", "Create EFFECT node for sending emails via SMTP with attachments"),
        new("rest", "EFFECT node ApiClient sends HTTP requests to external REST APIs"),
        new("grpc", "Create EFFECT node that calls a gRPC inventory service"),
        new("s3", "Create EFFECT node that uploads reports to S3"),
        new("files", "Create EFFECT node that writes audit files to the filesystem"),
        new("mongodb", "Create EFFECT node for MongoDB documents"),
        new("mysql", "Create EFFECT node for MySQL database write operations"),
        new("qdrant", "Create EFFECT node that stores embeddings in Qdrant"),
        new("unknown system", "Create EFFECT node for payment processor"),
        new("unknown system with operations", "Create EFFECT node for the Frobnicator 9000. Operations: start, stop, calibrate"),
        new("several systems", "EFFECT node reads from PostgreSQL, caches in Redis, and publishes to Kafka"),
        new("two systems", "EFFECT node CacheWriter writes to Redis cache and PostgreSQL database for persistence"),
        new("fields of an unknown system", "Create EFFECT node called LedgerPoster that posts ledger entries with fields account: str, amount: decimal and booked_on: date"),
        new("acronyms", "Create EFFECT node called PostgresCRUD for PostgreSQL database with\nconnection pooling, prepared statements, and transaction support"),
        new("debug loop, storage", "Create EFFECT node for storing STFs in PostgreSQL.\n   Operations: store, retrieve, search, update_usage.\n   Use omnibase_core.NodeEffectService and omnibase_spi.IDatabaseProtocol."),
        new("type found by verb", "DatabaseWriter node writes records to PostgreSQL"),
        new("hash", "Create COMPUTE node called STFHash for SHA-256 of the normalised code"),
        new("hash of two, flat", "COMPUTE node called PairHash that calculates the SHA-1 digest of title and body after trimming and lowercasing", Layout: NodeLayout.Flat),
        new("formula", "Create COMPUTE node called CostTracker that calculates LLM costs: cost = input_tokens * input_price + output_tokens * output_price"),
        new("formula with everything", "COMPUTE node called Distance that calculates result = round(sqrt(abs(a - b) ** 2 + c ** d) / max(a, 0.5, b), 3) * -1 + min(c, d)"),
        new("formula of money", "COMPUTE node. Name: Totals. Inputs: price (Decimal), quantity (int), rate (float). Outputs: total (Decimal). Formula: total = price * quantity / (1 + rate)"),
        new("formula of whole numbers", "COMPUTE node called Ages. Inputs: a (int), b (int). Outputs: sum (int). Formula: sum = a * 2 + b"),
        new("weighted score", "COMPUTE node called QualityScorer for a quality score. Weights: completeness 0.4, accuracy 0.4, clarity 0.2"),
        new("weighted average, weights open", "COMPUTE node called MixRater for a weighted average of quality and novelty"),
        new("normalisation", "COMPUTE node called ErrorMasks that normalizes error messages: replaces numbers, paths, URLs, timestamps and UUIDs"),
        new("numbers in one scale", "COMPUTE node called ScoreScale for min-max normalization of the scores"),
        new("validation", "COMPUTE node called UserCheck that validates users: email must be a valid email, username at least 3 characters, age is between 0 and 120, name is required"),
        new("pattern and choice", "COMPUTE node called StatusCheck that validates that status is one of open, closed, pending"),
        new("similarity", "COMPUTE node called QueryMatch that matches the query against the title by Jaccard similarity with a threshold of 0.8"),
        new("vectors", "COMPUTE node called VectorMatch that computes the cosine similarity between vector_a and vector_b"),
        new("aggregation", "COMPUTE node called ScoreMean that computes the average of the scores"),
        new("aggregations by group", "COMPUTE node called CityPeak that computes the maximum amount per city and day and counts visits per city"),
        new("a compute of which nothing is known", "COMPUTE node called PriceGuess that calculates prices with caching"),
        new("debug loop, quality", "Create COMPUTE node for calculating 5-dimension STF quality score.\n   Pure deterministic function with caching.\n   Use omnibase_core.NodeComputeService."),
        new("states", "REDUCER node for payments. States: created, authorized, captured, refunded. Transitions: created -> authorized on authorize, authorized -> captured on capture, captured -> refunded on refund. Terminal states: refunded."),
        new("states with data, flat", "REDUCER node for orders with fields customer: str and total: decimal. pending -> paid on payment_received, paid -> shipped on shipment", Layout: NodeLayout.Flat),
        new("one transition", "REDUCER node that moves an order from pending to paid when payment arrives"),
        new("a machine without end", "REDUCER node for a door: open <-> closed"),
        new("any state", "REDUCER for subscriptions: trial → active on payment, active → past_due on failed payment, past_due → active on payment, any state → cancelled on cancel"),
        new("states without transitions", "REDUCER node for shopping carts with states empty, active and checked_out"),
        new("a reducer of which nothing is known", "Create REDUCER node that tracks golden states"),
        new("sums and counts of groups", "REDUCER for token balances: sums credits per user and counts transactions per user"),
        new("sums without groups, flat", "REDUCER node called SalesTotals that sums revenue and counts orders", Layout: NodeLayout.Flat),
        new("an event for each group that reaches a threshold", "REDUCER for balances that sums amounts per customer and emits credit_limit_reached when the sum exceeds 1,000"),
        new("events of two thresholds, flat", "REDUCER that counts failed logins and computes the average latency. It emits account_locked once the count reaches 5. It emits slow_logins when the average latency is above 2.5", Layout: NodeLayout.Flat),
        new("an event of a state machine with results", "REDUCER for orders with fields amount: decimal. open -> closed on close. It sums amount and emits big_order when the sum reaches 500"),
        new("statistics", "REDUCER node that computes the median latency, the maximum latency and the standard deviation of latencies per endpoint and region"),
        new("the average of each group", "REDUCER node that keeps the average score per user"),
        new("the last of each group", "REDUCER node that tracks the latest status by device_id"),
        new("counts by day", "REDUCER node that counts logins per day"),
        new("groups and an operation that nothing explains", "Groups events by correlation_id and emits intents when thresholds are reached. REDUCER node EventGrouper"),
        new("states and results", "REDUCER node called CartTotals with fields price: decimal, quantity: int. It sums quantity by sku and computes the mean price, the first price and the last price per sku. States: open, closed. open -> closed on checkout"),
        new("debug loop, patterns", "Create REDUCER node called ErrorSuccessMapping that aggregates error to success patterns by error_hash. States: observed, confirmed, rejected. observed -> confirmed on success, observed -> rejected on failure"),
        new("debug loop, balances", "Create REDUCER node for materializing token balances from transaction stream.\n   FSM pattern with intent emission (no direct side effects).\n   Use omnibase_core.NodeReducerService."),
        new("debug loop, golden states", "Create REDUCER node called GoldenStateManager that tracks proven solutions: candidate → nominated → golden → retired"),
        new("a workflow", "ORCHESTRATOR node: extract → store → score"),
        new("a workflow that is tried again and taken back", "ORCHESTRATOR node for checkout: validate cart → charge card → ship order. Retry charge card up to 3 times. If ship order fails, refund payment.", Layout: NodeLayout.Flat),
        new("steps side by side with data", "ORCHESTRATOR that validates the order, then charges the card and reserves the stock in parallel, finally sends the receipt. Fields: id: uuid, total: decimal"),
        new("steps that may fail", "ORCHESTRATOR. Steps:\n1. validate input\n2. enrich profile (skip on failure)\n3. store profile\n4. notify user (optional)"),
        new("all steps rolled back, and an operation nobody knows", "ORCHESTRATOR node for releases: build => test => deploy. On failure, roll back. Operations: start, cancel"),
        new("nodes named, in a package", "ORCHESTRATOR node: validate (NodeOrderValidatorCompute) → store (NodeOrderStoreEffect) → notify", Layout: NodeLayout.Flat, PythonPackage: "acme.nodes"),
        new("one step", "ORCHESTRATOR. Steps: ingest"),
        new("an orchestrator of which nothing is known", "An orchestrator for nightly reports"),
        new("debug loop, workflow", "Create ORCHESTRATOR node for debug loop workflow.\n   Coordinate: extract → store → score → match → map errors → nominate golden.\n   Use omnibase_core.NodeOrchestratorService with all debug nodes injected."),
        new("reward workflow", "Create ORCHESTRATOR node called ContributionReward for the reward workflow: validate contribution → score novelty → calculate reward → publish ledger entry"),
        new("spend workflow", "Create ORCHESTRATOR node called TokenSpend for the spend workflow: check balance → calculate deduction → publish ledger entry → update balance. Retry publish ledger entry 3 times."),
    ];

    /// <summary>The prompts of the shared cases that go through the whole pipeline and are not refused. None where the cases are not beside this checkout.</summary>
    public static IEnumerable<PromptCase> Shared()
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "prompts", "cases.json");
        if (!File.Exists(file)) yield break;
        using var cases = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            if (item.GetProperty("method").GetString() != "execute") continue;
            var prompt = item.GetProperty("prompt").GetString()!;
            var expected = item.GetProperty("expected");
            var refused = expected.TryGetProperty("success", out var success) && !success.GetBoolean();
            var isRendered = expected.TryGetProperty("node_type", out var type) ? type.GetString() is "COMPUTE" or "EFFECT" or "REDUCER" or "ORCHESTRATOR" : prompt.Contains("EFFECT", StringComparison.OrdinalIgnoreCase);
            if (isRendered && !refused) yield return new PromptCase(item.GetProperty("id").GetString()!, prompt);
        }
    }
}
