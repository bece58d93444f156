using System.Collections.Immutable;
using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>How the runtime treats the node.</summary>
internal static class BehaviorKeys
{
    public static readonly Shape Profiles = ListOf(Usually(
        "local-dev", "default", "main", "effects", "workers", "projection-api", "canary", "staging", "production"));

    public static readonly MapShape Descriptor = Map(
        Key("node_archetype", OneOf("compute", "effect", "reducer", "orchestrator"), "Which of the four kinds of node this is, in small letters."),
        Key("purity", Usually("pure", "side_effecting"), "Whether the node has effects outside of itself. The runtime replays and caches only what is pure."),
        Key("idempotent", Flag, "Handling the same message twice is the same as handling it once."),
        Key("timeout_ms", WholeFrom(0), "How long handling a message may take, in milliseconds."),
        Key("retry_policy", Map(
                Key("enabled", Flag, "A failed call is tried again."),
                Key("max_retries", WholeFrom(0, 10), "How often, from 0 to 10."),
                Key("backoff_strategy", OneOf("fixed", "exponential", "linear"), "How the wait grows."),
                Key("base_delay_ms", WholeFrom(100, 60_000), "The first wait, in milliseconds."),
                Key("max_delay_ms", WholeFrom(100, 300_000), "The longest wait, in milliseconds."),
                Key("jitter_factor", NumberFrom(0, 0.5), "By which part the wait is varied at random, from 0 to 0.5.")),
            "When a failed call is tried again."),
        Key("circuit_breaker", Map(
                Key("enabled", Flag, "Calls stop for a while after too many failures."),
                Key("failure_threshold", WholeFrom(1, 100), "After how many failures in a row, from 1 to 100."),
                Key("success_threshold", WholeFrom(1, 10), "How many calls have to succeed before all is normal again, from 1 to 10."),
                Key("timeout_ms", WholeFrom(1_000, 600_000), "How long calls stop, in milliseconds."),
                Key("half_open_requests", WholeFrom(1, 10), "How many calls are let through to try, from 1 to 10.")),
            "When calls stop for a while."),
        Key("concurrency_policy", Usually("parallel_ok", "serialized", "singleflight", "concurrent"), "Whether messages may be handled at the same time."),
        Key("isolation_policy", OneOf("none", "process", "container", "vm"), "What separates the handler from the runtime."),
        Key("observability_level", OneOf("minimal", "standard", "verbose"), "How much is logged and measured."),
        Key("runtime_profiles", Profiles, "The runtimes that load the node; see runtime_profiles at the top.").Ruled(),
        Key("capability_inputs", Texts, "The capabilities that the node needs from others."),
        Key("capability_outputs", Texts, "The capabilities that the node offers to others."),
        Key("agent_invocation", Flag, "The node starts a coding agent."),
        Key("agent_credential_home", AnyText, "Where a coding agent finds its credentials."),
        Key("allowed_workspace_roots", Texts, "The folders that a coding agent may work in."));

    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("descriptor", Descriptor, "How the runtime treats the node: its archetype, purity, idempotence and limits."),
        Key("behavior", Descriptor, "The same as descriptor under the name that the strict models know."),
        Key("behavior_spec", Map(
                Key("max_concurrency", WholeFrom(1), "How many messages are handled at the same time at most."),
                Key("execution_timeout_ms", WholeFrom(1), "How long handling a message may take, in milliseconds."),
                Key("retry_attempts", Count, "How often a failed message is tried again."),
                Key("idempotent", Flag, "Handling the same message twice is the same as handling it once.")),
            "Limits of handling. Known to the strict models."),
        Key("concurrency", Map(
                Key("max_parallel", WholeFrom(1), "How many run at the same time at most."),
                Key("model_concurrency_aware", Flag, "The limit of the language model counts too.")),
            "How much runs at the same time. Known to the strict models."),
        Key("runtime_profiles", Profiles,
            "The runtimes that load the node. Whoever subscribes to commands must say it, so that exactly one runtime takes them.").Ruled(),
        Key("execution", Map(
                Key("backend", AnyText, "What carries out the skill, e.g. claude_code or native."),
                Key("model_purpose", Either(AnyText, Nothing), "What sort of language model is wanted; null for none."),
                Key("phases", Texts, "The phases of execution, in order."),
                Key("ordering_policy", FreeMap, "How handlers within a phase are ordered."),
                Key("nondeterministic_allowed_phases", Texts, "The phases in which results may differ from run to run.")),
            "What the node is carried out by."),
        Key("determinism", Usually("deterministic", "nondeterministic"), "Whether the same input always gives the same output."),
        Key("idempotency", Map(
                Key("enabled", Flag, "Messages that were handled before are skipped."),
                Key("strategy", Usually("event_id_tracking", "kafka_offset_tracking"), "How a message is known again."),
                Key("derivation", Usually("topic_partition_offset", "deterministic_hash"), "What its identity is made from."),
                Key("tracking_fields", Texts, "The fields that identify a message."),
                Key("hash_fields", Texts, "The fields that its identity is hashed from."),
                Key("description", AnyText, "How it works, in words.")),
            "How the node makes sure that a message delivered twice counts once."),
        Key("staleness", Map(
                Key("threshold_seconds", WholeFrom(0), "After how many seconds without a sign of life a record counts as stale."),
                Key("env_var", Formed(EnvironmentName), "The environment variable that overrides it."),
                Key("description", AnyText, "What happens then.")),
            "When records count as stale."),
        Key("tenant_scoped_ingress", Anything, "How messages are kept apart by tenant at the entrance. Read by the tenant gate."),
    ];
}
