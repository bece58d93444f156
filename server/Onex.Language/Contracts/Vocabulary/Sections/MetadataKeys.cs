using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>Notes about the contract.</summary>
internal static class MetadataKeys
{
    public static ContractKey Section { get; } = Key(
        "metadata",
        Map(
            Key("description", AnyText, "What the node does, for catalogues."),
            Key("author", AnyText, "Who wrote the contract."),
            Key("owner", AnyText, "Who answers for the node."),
            Key("created", AnyText, "When it was made, as YYYY-MM-DD."),
            Key("updated", AnyText, "When it was last changed, as YYYY-MM-DD."),
            Key("license", AnyText, "The license by its SPDX name, e.g. MIT."),
            Key("tags", Texts, "Words to find the node by."),
            Key("domain", AnyText, "The business domain that the node belongs to."),
            Key("features", Texts, "What the node offers, in words."),
            Key("maturity", Usually("stub", "alpha", "mvp", "beta", "production"), "How finished the node is."),
            Key("version", Either(Formed(VersionText), VersionMap), "The version of the notes."),
            Key("ticket", AnyText, "The ticket that the node was made for."),
            Key("related_tickets", Texts, "Further tickets."),
            Key("epic", AnyText, "The epic that it belongs to."),
            Key("depends_on", Texts, "Tickets that have to be done before."),
            Key("depends_on_ticket", AnyText, "The ticket that has to be done before."),
            Key("transport_type", AnyText, "How the node is reached, e.g. KAFKA or HTTP."),
            Key("documentation_url", AnyText, "Where the node is documented."),
            Key("topic_registry_source", AnyText, "Where the names of the topics come from."),
            Key("consumer_group_id", AnyText, "The consumer group of the node."),
            Key("transitional", Flag, "The node is to be replaced."),
            Key("replacement_path", AnyText, "What it is to be replaced by."),
            Key("generated_by", AnyText, "The program that wrote the contract."),
            Key("handler_id", AnyText, "What identifies the handler."),
            Key("handler_type", AnyText, "The kind of handler."),
            Key("handler_category", AnyText, "The category of the handler."),
            Key("invariant_notes", Texts, "What always holds, in words."),
            Key("design_decisions", ListOf(FreeMap), "Decisions with their reasons."),
            Key("routing_policy", FreeMap, "How the node chooses where to send work.")),
        "Notes about the contract for people and catalogues: author, license, tags. No behaviour hangs on them.");
}
