using System.Collections.Immutable;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>Defects of keys and values that no other rule speaks of.</summary>
internal static class VocabularyMutations
{
    public static ImmutableArray<Mutation> All { get; } =
    [
        .. TopKeys("metadata", "metdata", "Metadata", "meta-data"),
        .. TopKeys("health_check", "healthcheck", "health_checks"),
        .. TopKeys("error_handling", "error-handling", "eror_handling"),
        .. TopKeys("capabilities", "capabilites"),
        new("foreign-key-at-the-top", "CONTRACT-013", s => s.Append("⟦frobnicate⟧: true")),
        new("foreign-section-at-the-top", "CONTRACT-013", s => s.Append("⟦my_company⟧:\n  cost_center: 7")),
        Key("metadata.author", "auhtor"),
        Key("metadata.tags", "tag"),
        Key("metadata.license", "licence"),
        Key("health_check.interval_seconds", "intervall_seconds"),
        Key("health_check.endpoint", "end_point"),
        Key("health_check.enabled", "enable"),
        Key("error_handling.retry_policy", "retrypolicy"),
        Key("error_handling.retry_policy.max_retries", "max_retrie"),
        Key("error_handling.retry_policy.initial_delay_ms", "inital_delay_ms"),
        Key("error_handling.circuit_breaker.failure_threshold", "failure_treshold"),
        Key("io_operations[0].idempotent", "idempotant"),
        Key("dependencies[0].class_name", "clas_name"),
        Key("event_bus.consumer_group", "consumergroup"),
        new("version-with-a-fourth-part", "KEY-002", s => s.InsertAfter("contract_version.patch", "⟦codename⟧: spring")),
        new("model-reference-with-a-path", "KEY-002", s => s.InsertAfter("input_model.module", "⟦path⟧: models/model_order.py")),
        Value("VALUE-001", "interval-in-quotes", "health_check.interval_seconds", "\"30\""),
        Value("VALUE-001", "flag-in-quotes", "health_check.enabled", "'true'"),
        Value("VALUE-001", "flag-as-number", "health_check.enabled", "1"),
        Value("VALUE-001", "retries-as-word", "error_handling.retry_policy.max_retries", "three"),
        Value("VALUE-001", "retries-as-fraction", "error_handling.retry_policy.max_retries", "2.5"),
        Value("VALUE-001", "endpoint-as-list", "health_check.endpoint", "[/health]"),
        Value("VALUE-001", "author-as-number", "metadata.author", "42"),
        Value("VALUE-001", "author-as-map", "metadata.author", "{name: someone}"),
        Value("VALUE-001", "tags-as-text", "metadata.tags", "effect"),
        Value("VALUE-001", "breaker-flag-as-text", "error_handling.circuit_breaker.enabled", "\"yes\""),
        Value("VALUE-002", "offset-reset-mistyped", "event_bus.auto_offset_reset", "earlist"),
        Value("VALUE-002", "offset-reset-unknown", "event_bus.auto_offset_reset", "yesterday"),
        Value("VALUE-002", "archetype-in-capitals", "descriptor.node_archetype", "Effect"),
        Value("VALUE-002", "purity-mistyped", "descriptor.purity", "side_efecting"),
        Value("VALUE-003", "interval-of-nothing", "health_check.interval_seconds", "0"),
        Value("VALUE-003", "negative-retries", "error_handling.retry_policy.max_retries", "-1"),
        Value("VALUE-003", "negative-delay", "error_handling.retry_policy.max_delay_ms", "-5000"),
        Value("VALUE-003", "threshold-of-nothing", "error_handling.circuit_breaker.failure_threshold", "0"),
        Value("VALUE-003", "negative-timeout", "descriptor.timeout_ms", "-1"),
        Value("VALUE-004", "fingerprint-without-version", "fingerprint", "423f8598810c"),
        Value("VALUE-004", "fingerprint-in-capitals", "fingerprint", "1.1.0:423F8598810C"),
        Value("VALUE-004", "state-module-as-path", "state_model.module", "acme/models.py"),
    ];

    private static IEnumerable<Mutation> TopKeys(string key, params string[] wrong) =>
        wrong.Select(name => new Mutation($"{key}-as-{name}", "CONTRACT-013", s => s.Rename(key, name)) { Files = 2 });

    private static Mutation Key(string path, string wrong) => new($"{path}-as-{wrong}", "KEY-001", s => s.Rename(path, wrong)) { Files = 2 };

    private static Mutation Value(string code, string name, string path, string wrong) => new(name, code, s => s.Replace(path, wrong)) { Files = 2 };
}
