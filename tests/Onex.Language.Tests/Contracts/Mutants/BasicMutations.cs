using System.Collections.Immutable;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>Defects of the fields that every contract has.</summary>
internal static class BasicMutations
{
    private const string Core = "omnibase_core";

    public static ImmutableArray<Mutation> All { get; } =
    [
        new("name-missing", "CONTRACT-002", s => s.Remove("name", Expected.FirstKey)),
        new("node-type-missing", "CONTRACT-002", s => s.Remove("node_type", Expected.FirstKey)),
        new("contract-version-missing", "CONTRACT-002", s => s.Remove("contract_version", Expected.FirstKey)),
        new("input-model-missing", "CONTRACT-002", s => s.Remove("input_model", Expected.FirstKey)),
        new("output-model-missing", "CONTRACT-002", s => s.Remove("output_model", Expected.FirstKey)),
        new("name-without-value", "CONTRACT-002", s => Empty(s, "name")),
        new("node-type-without-value", "CONTRACT-002", s => Empty(s, "node_type")),
        new("contract-version-without-patch", "CONTRACT-002", s => RemoveFromBlock(s, "contract_version", "patch")),
        new("node-version-without-minor", "CONTRACT-002", s => RemoveFromBlock(s, "node_version", "minor")),
        new("input-model-without-module", "CONTRACT-002", s => RemoveFromBlock(s, "input_model", "module")),
        new("output-model-without-name", "CONTRACT-002", s => RemoveFromBlock(s, "output_model", "name")),
        new("dependency-without-type", "CONTRACT-002", s => RemoveFromDependency(s, "type")),
        new("core-version-missing", "CONTRACT-002", s => s.Remove("contract_version", Expected.FirstKey)) { Repository = Core },
        new("node-type-in-lower-case", "CONTRACT-003", s => s.Replace("node_type", "effect")),
        new("node-type-without-suffix", "CONTRACT-003", s => s.Replace("node_type", "EFFECT")),
        new("node-type-mistyped", "CONTRACT-003", s => s.Replace("node_type", "EFECT_GENERIC")),
        new("node-type-of-another-world", "CONTRACT-003", s => s.Replace("node_type", "GATEWAY")),
        new("node-type-is-a-list", "CONTRACT-004", s => s.Replace("node_type", "[EFFECT_GENERIC]")),
        new("name-is-a-number", "CONTRACT-004", s => s.Replace("name", "12")),
        new("description-is-a-boolean", "CONTRACT-004", s => s.Replace("description", "yes")),
        new("description-without-value", "CONTRACT-004", s => Empty(s, "description")),
        new("description-missing", "CONTRACT-004", s => s.Remove("description", Expected.FirstKey)),
        new("node-version-missing", "CONTRACT-004", s => s.Remove("node_version", Expected.FirstKey)),
        new("node-version-is-a-number", "CONTRACT-004", s => s.Replace("node_version", "1.0")),
        new("node-version-is-no-version", "CONTRACT-004", s => s.Replace("node_version", "\"1.0\"")),
        new("node-version-of-words", "CONTRACT-004", s => s.Replace("node_version.major", "one")),
        new("contract-version-in-quotes", "CONTRACT-006", s => s.Replace("contract_version.major", "\"1\"")),
        new("contract-version-negative", "CONTRACT-006", s => s.Replace("contract_version.minor", "-1")),
        new("contract-version-with-fraction", "CONTRACT-006", s => s.Replace("contract_version.patch", "1.5")),
        new("core-version-of-words", "CONTRACT-006", s => s.Replace("contract_version.major", "one")) { Repository = Core },
        new("input-model-unconventional", "CONTRACT-007", s => s.Replace("input_model.name", "OrderInput")),
        new("input-model-name-is-a-list", "CONTRACT-007", s => s.Replace("input_model.name", "[ModelOrder]")),
        new("output-model-module-is-a-number", "CONTRACT-007", s => s.Replace("output_model.module", "12")),
        new("name-in-pascal-case", "CONTRACT-008", s => s.Replace("name", "NodeOrder")),
        new("name-with-hyphens", "CONTRACT-008", s => s.Replace("name", "node-order")),
        new("contract-version-is-a-text", "CONTRACT-010", s => s.Replace("contract_version", "\"1.0.0\"")),
        new("contract-version-is-a-number", "CONTRACT-010", s => s.Replace("contract_version", "1.0")),
        new("input-model-is-dotted", "CONTRACT-010", s => s.Replace("input_model", "acme.models.model_order.ModelOrder")),
        new("output-model-is-a-list", "CONTRACT-010", s => s.Replace("output_model", "[ModelOrder]")),
        new("dependency-is-a-text", "CONTRACT-010", s => s.Replace("dependencies[0]", "kafka")),
        new("core-version-is-a-number", "CONTRACT-010", s => s.Replace("contract_version", "1.0")) { Repository = Core },
        new("dependencies-are-a-map", "CONTRACT-014", s => s.Replace("dependencies", "{kafka: service}")),
        new("dependency-of-another-type", "CONTRACT-014", s => s.Replace("dependencies[0].type", "external_service")),
        new("dependency-type-mistyped", "CONTRACT-014", s => s.Replace("dependencies[0].type", "protcol")),
        new("dependency-name-is-a-number", "CONTRACT-014", s => s.Replace("dependencies[0].name", "12")),
        new("dependency-without-description", "CONTRACT-014", s => RemoveFromDependency(s, "description")),
        new("contract-version-behind", "CONTRACT-015", s => s.Find("node_version") is YamlMapping version && (version["major"] as YamlScalar)?.Value == "1"
            ? s.Replace("contract_version.major", "0")
            : null),
        new("version-under-its-old-name", "CONTRACT-016", s => s.InsertBefore("contract_version", "⟦version⟧: 1.0.0")),
        new("core-version-under-its-old-name", "CONTRACT-016", s => s.InsertBefore("contract_version", "⟦version⟧: 1.0.0")) { Repository = Core },
        new("golden-path-is-a-text", "CONTRACT-017", s => s.Find("golden_path") is null ? s.Append("golden_path: ⟦tests/test_order.py⟧") : null),
        new("config-is-a-list", "CONTRACT-017", s => s.Find("config") is null ? s.Append("config: ⟦[a]⟧") : null),
        new("subscription-without-handler", "CONTRACT-017", s => s.Append("event_subscriptions:\n  - ⟦event_pattern⟧: order.*")),
        new("core-without-type", "COMPLIANCE-003", s => s.Remove("node_type", Expected.FirstKey)) { Repository = Core },
        new("core-without-name", "COMPLIANCE-003", s => s.Find("node_id") is null ? s.Remove("name", Expected.FirstKey) : null) { Repository = Core },
        new("core-of-another-kind", "COMPLIANCE-004", s => s.Replace("node_type", "gateway")) { Repository = Core },
        new("core-settings-are-a-text", "COMPLIANCE-007", s => s.Append("config_requirements: ⟦ORDER_URL⟧")) { Repository = Core },
        new("a-core-node-publishes-to-a-topic-of-its-own-form", "COMPLIANCE-005", s => s.Find("event_bus") is not null ? null : s.Append("event_bus:\n  publish_topics: [⟦order.created⟧]")) { Repository = "omnibase_core" },
        new("a-core-node-subscribes-to-a-topic-of-its-own-form", "COMPLIANCE-006", s => s.Find("event_bus") is not null ? null : s.Append("event_bus:\n  subscribe_topics: [⟦order.created⟧]")) { Repository = "omnibase_core" },
    ];

    /// <summary>Takes a value away and leaves its key, where the finding must be.</summary>
    private static Mutant? Empty(MutationSite site, string path) => site.FindEntry(path) is { } entry
        ? site.Put(TextSpan.FromBounds(entry.Key.Span.Start, entry.Value.Span.End), $"⟦{path}⟧: null")
        : null;

    private static Mutant? RemoveFromBlock(MutationSite site, string path, string key) =>
        site.Find(path) is YamlMapping { IsFlow: false } ? site.Remove($"{path}.{key}", Expected.Key(path)) : null;

    /// <summary>From the first dependency, whose first key must then have the finding.</summary>
    private static Mutant? RemoveFromDependency(MutationSite site, string key) =>
        site.Find("dependencies[0]") is YamlMapping { IsFlow: false, Entries: [{ Name: "name" }, ..] } ? site.Remove($"dependencies[0].{key}", Expected.Key("dependencies[0].name")) : null;
}
