using System.Collections.Immutable;
using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>What the node needs.</summary>
internal static class DependencyKeys
{
    private static readonly Shape Handlers = ListOf(
        Key("type", AnyText, "The protocol class."),
        Key("version", Either(Formed(VersionText), VersionMap), "The version that is needed at the least."),
        Key("description", AnyText, "What it is for."));

    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("dependencies", ListOf(
                Required("name", AnyText, "The name that the node has for it."),
                Required("type", OneOf("protocol", "node", "environment", "service", "handler", "library", "mixin", "path", "ModelONEXContainer"),
                    "What sort of thing it is. For protocol and node the module has to be importable."),
                Key("description", AnyText, "What it is needed for."),
                Key("module", Formed(ModuleName), "The module that it is imported from, dotted."),
                Key("class_name", AnyText, "The class."),
                Key("protocol", AnyText, "The protocol class that a service is reached through."),
                Key("function", AnyText, "The function of a handler that is called."),
                Key("library", AnyText, "The distribution that a library comes in."),
                Key("version", Either(AnyText, VersionMap), "The version that is needed, e.g. >=1.2.0."),
                Key("env_var", Formed(EnvironmentName), "The environment variable that it is read from."),
                Key("key", AnyText, "The environment variable that it is read from, in contracts of omniclaude."),
                Key("required", Flag, "The node cannot work without it."),
                Key("optional", Flag, "The node works without it."),
                Key("pluggable", Flag, "There are several implementations to choose from."),
                Key("implementations", ListOf(
                        Key("name", AnyText, "The implementation's name."),
                        Key("description", AnyText, "When it is used.")),
                    "The implementations to choose from."),
                Key("dependency_type", Usually("protocol", "service", "module", "external"), "What sort of thing it is, as the strict models call it.")),
            "What the node needs: protocols, services, libraries, environment variables. Imports are checked and the container resolves it.").Ruled(),
        Key("env_dependencies", NamesWith(Map(
                Key("required", Flag, "The node cannot start without it."),
                Key("default", Anything, "The value where it is not set."),
                Key("description", AnyText, "What it says."))),
            "The environment variables that the node reads, by name."),
        Key("handlers", Map(
                Key("required", Handlers, "Those that the node cannot work without."),
                Key("optional", Handlers, "Those that the node uses where they are there.")),
            "The protocols that the runtime hands to the node."),
        Key("protocol_interfaces", Texts, "The protocol classes that the node implements; each name contains Protocol. Known to the strict models."),
        Key("protocol_dependencies", ListOf(
                Key("name", AnyText, "The name that the node has for it."),
                Key("protocol", AnyText, "The protocol class."),
                Key("required", Flag, "The node cannot work without it."),
                Key("bind_as", AnyText, "The attribute that holds it."),
                Key("lazy_import", Flag, "It is imported at first use.")),
            "The protocols that the container binds to the node. Known to the strict models."),
        Key("config_requirements", ListOf(Anything), "The settings that have to be there before the node starts. The compliance check wants a list."),
    ];
}
