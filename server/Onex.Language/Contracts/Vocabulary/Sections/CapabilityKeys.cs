using System.Collections.Immutable;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>What the node can do, in words that others search by.</summary>
internal static class CapabilityKeys
{
    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("capabilities", ListOf(Either(AnyText, Map(
                Key("name", AnyText, "The capability's name, e.g. order.place."),
                Key("description", AnyText, "What it means."),
                Key("version", Either(Formed(VersionText), VersionMap), "The capability's version.")))),
            "What the node can do: names, or maps with name and description. The registry finds nodes by them."),
        Key("node_capabilities", NamesWith(Anything),
            "Switches that the node reports about itself when it introspects, e.g. postgres: true."),
        Key("capability_inputs", ListOf(Either(AnyText, FreeMap)), "The capabilities that the node needs from others."),
        Key("capability_outputs", Texts, "The capabilities that the node offers to others."),
        Key("supported_rules", ListOf(
                Key("rule_id", AnyText, "The rule's id."),
                Key("description", AnyText, "What the rule asks for.")),
            "The rules that a validator node knows."),
    ];
}
