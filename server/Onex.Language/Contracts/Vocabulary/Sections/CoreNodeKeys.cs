using System.Collections.Immutable;
using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>What nodes that omnibase_core ships write in another way than all others.</summary>
internal static class CoreNodeKeys
{
    private static readonly Shape Kind = InAnyCase("compute", "effect", "reducer", "orchestrator");

    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("name", AnyText, "The node's name. The compliance check takes node_id where it is missing."),
        Required("node_type", Kind, "Which of the four kinds of node this is, in small letters.").Ruled(),
        Key("node_kind", Kind, "The kind of the node; the compliance check reads it where node_type is missing.").Ruled(),
        Key("config_requirements", ListOf(Anything), "The settings that have to be there before the node starts.").Ruled(),
        Required("contract_version", VersionMap, "The version of this contract as a map of major, minor and patch.").Ruled(),
        Key("node_version", VersionMap, "The version of the node's implementation as a map of major, minor and patch.").Ruled(),
        Key("input_model", Formed(DottedName), "The Pydantic model of what the node is given: its module and class in one dotted name.").Ruled(),
        Key("output_model", Formed(DottedName), "The Pydantic model of what the node gives back: its module and class in one dotted name.").Ruled(),
    ];
}
