using System.Collections.Immutable;
using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>What the node is called, of which kind and version it is.</summary>
internal static class IdentityKeys
{
    public static ImmutableArray<ContractKey> All { get; } =
    [
        Required("name", Formed(new TextForm("^[a-z][a-z0-9_]*$", "a name in snake case such as node_order_effect")),
            "The node's name, in snake case and the same as its folder: node_<what>_<kind>. The registry and the runtime find the node by it.").Ruled(),
        Key("contract_name", AnyText, "The contract's own name. Registries of contracts use it; nearly always the same as name."),
        Key("node_name", AnyText, "The node's name as logs and dashboards show it; nearly always the same as name."),
        Key("node_id", AnyText, "What identifies a node that omnibase_core ships; the compliance check takes it in place of name."),
        Key("handler_id", AnyText, "What identifies a handler in the registry, dotted or with hyphens, e.g. node.order.reducer."),
        Required("node_type", OneOf("EFFECT_GENERIC", "COMPUTE_GENERIC", "REDUCER_GENERIC", "ORCHESTRATOR_GENERIC"),
            "Which of the four kinds of node this is: an effect talks to the outside world, a compute transforms without side effects, a reducer folds events into state, an orchestrator sends work to others.").Ruled(),
        Key("node_kind", AnyText, "The kind of the node in words of the compliance check, which reads it where node_type is missing."),
        Required("contract_version", VersionMap,
            "The version of this contract as a map of major, minor and patch. Raise it when the contract changes.").Ruled(),
        Key("node_version", Either(Formed(VersionText), VersionMap),
            "The version of the node's implementation: a map of major, minor and patch, or a text such as 1.0.0.").Ruled(),
        Key("description", AnyText, "What the node does, in a sentence or two. Shown by registries and required by the strict models.").Ruled(),
        Key("status", Usually("active", "deprecated", "experimental", "planned"), "Where the node stands in its life, for readers."),
        Key("fingerprint", Formed(new TextForm(@"^\d+\.\d+\.\d+:[a-f0-9]{12}$", "a version, a colon and twelve hexadecimal digits, e.g. 1.0.0:0a1b2c3d4e5f")),
            "The contract's version and the first twelve digits of the hash of its content; core's linter compares them with the file."),
        Key("author", AnyText, "Who wrote the contract. Real contracts say it in metadata; the strict models know it here."),
        Key("documentation_url", AnyText, "Where the node is documented. Real contracts say it in metadata; the strict models know it here."),
        Key("tags", Texts, "Words to find the node by. Most contracts keep them in metadata."),
        Key("profile_tags", Texts, "Words by which a deployment profile picks the node."),
        Key("annotations", FreeMap, "Notes of tools and people about the contract; no behaviour hangs on them."),
        Key("correlation_id", AnyText, "The id that ties the contract's own processing together in traces; made when it is left out."),
        Key("execution_id", AnyText, "The id of one execution; made when it is left out."),
        Key("changelog", ListOf(
                Key("version", Formed(VersionText), "The node's version that brought the change."),
                Key("change", AnyText, "What changed."),
                Key("ticket", AnyText, "The ticket behind the change."),
                Key("date", AnyText, "When it changed, as YYYY-MM-DD.")),
            "What changed from version to version, for readers."),
    ];
}
