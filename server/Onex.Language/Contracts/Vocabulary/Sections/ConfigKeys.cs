using System.Collections.Immutable;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>Settings of the node, and of what is behind it.</summary>
internal static class ConfigKeys
{
    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("config", NamesWith(Anything), "Settings of the node by name: values, or maps with a default and a description. The node's own code reads them.").Ruled(),
        Key("feature_flags", ListOf(
                Key("name", AnyText, "The flag's name."),
                Key("description", AnyText, "What it switches."),
                Key("default", Either(AnyText, Flag), "Whether it is on where nothing else says so, in older contracts."),
                Key("default_value", Flag, "Whether it is on where nothing else says so."),
                Key("env_var", Formed(EnvironmentName), "The environment variable that switches it."),
                Key("category", OneOf("runtime", "intelligence", "observability", "infrastructure", "dashboard", "general"), "Where it is listed."),
                Key("owner", AnyText, "Who answers for it.")),
            "Switches that turn parts of the node on and off."),
        Key("wiring_config", FreeMap, "Settings of the node that connects others to the bus."),
        Key("operation_bindings", Map(
                Key("version", VersionMap, "The version of this section."),
                Key("bindings", NamesWith(ListOf(
                        Key("parameter_name", AnyText, "The parameter."),
                        Key("expression", AnyText, "Where its value comes from, e.g. ${envelope.payload}."),
                        Key("required", Flag, "The call fails without it."))),
                    "The parameters of each operation."),
                Key("global_bindings", ListOf(
                        Key("parameter_name", AnyText, "The parameter."),
                        Key("expression", AnyText, "Where its value comes from."),
                        Key("required", Flag, "The call fails without it.")),
                    "The parameters that all operations have.")),
            "Which part of a message becomes which parameter of the handler."),
        Key("database_schema", Map(
                Key("table_name", AnyText, "The table."),
                Key("columns", ListOf(
                        Key("name", AnyText, "The column."),
                        Key("type", AnyText, "Its type in SQL."),
                        Key("constraints", AnyText, "Its constraints in SQL."),
                        Key("description", AnyText, "What it holds.")),
                    "The columns."),
                Key("indexes", ListOf(
                        Key("name", AnyText, "The index."),
                        Key("columns", Texts, "Its columns."),
                        Key("unique", Flag, "No two rows are alike in them."),
                        Key("description", AnyText, "What it is for.")),
                    "The indexes.")),
            "The table that the node writes, for readers and migrations."),
        Key("valkey_schema", NamesWith(Map(
                Key("key_pattern", AnyText, "The keys, with placeholders."),
                Key("type", Usually("SET", "HASH", "LIST", "STRING", "ZSET"), "The type of the values."),
                Key("members", AnyText, "What the values hold."),
                Key("ttl_seconds", Count, "How long they live, in seconds."),
                Key("description", AnyText, "What they are for."))),
            "The keys that the node writes in Valkey."),
        Key("prompt_template", Map(
                Key("template_key", AnyText, "The name that the template is stored under."),
                Key("version", Formed(VersionText), "The template's version.")),
            "The prompt that the node sends to a language model."),
        Key("standalone", FreeMap, "Settings for a node that runs without the bus."),
        Key("quarantine", FreeMap, "What becomes of messages that cannot be replayed, and who decides about them."),
    ];
}
