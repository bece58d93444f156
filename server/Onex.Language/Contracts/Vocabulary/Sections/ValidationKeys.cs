using System.Collections.Immutable;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>Checks, proofs and tests.</summary>
internal static class ValidationKeys
{
    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("validation", Map(
                Key("enabled", Flag, "Messages are validated."),
                Key("rules", ListOf(
                        Key("field", AnyText, "The field."),
                        Key("required", Flag, "The field has to be there."),
                        Key("valid_values", ListOf(Anything), "The only values allowed."),
                        Key("error_code", AnyText, "The code where the field is missing."),
                        Key("error_message", AnyText, "What is said where it is missing."),
                        Key("invalid_error_code", AnyText, "The code where the value is not allowed.")),
                    "The rules, field by field.")),
            "What a reducer checks of a message before it changes its state."),
        Key("validation_rules", Either(
                ListOf(
                    Key("rule_id", AnyText, "The rule's id."),
                    Key("name", AnyText, "The rule's name."),
                    Key("severity", InAnyCase("error", "warning", "info"), "How bad a violation is."),
                    Key("description", AnyText, "What the rule asks for."),
                    Key("detection_strategy", FreeMap, "How a violation is found."),
                    Key("suggested_fix", AnyText, "What to do about it.")),
                Map(
                    Key("strict_typing_enabled", Flag, "Types are checked strictly."),
                    Key("input_validation_enabled", Flag, "Input is validated."),
                    Key("output_validation_enabled", Flag, "Output is validated."),
                    Key("performance_validation_enabled", Flag, "Times are checked."),
                    Key("constraint_definitions", NamesWith(AnyText), "Further constraints by name."))),
            "The rules of a validator node as a list; for the strict models a map of switches."),
        Key("golden_path", Texts, "The steps by which it is shown that the node works from end to end, in words.").Ruled(),
        Key("dod_evidence", ListOf(
                Key("type", AnyText, "What sort of proof it is."),
                Key("description", AnyText, "What it proves."),
                Key("check", AnyText, "The command that shows it."),
                Key("id", AnyText, "The proof's id.")),
            "Proof that the node is done.").Ruled(),
        Key("invariants", ListOf(Either(AnyText, FreeMap)), "What always holds for the node, for readers and tests."),
        Key("testing_guidance", FreeMap, "What tests should cover, for readers."),
        Key("integration_testing", FreeMap, "Scenarios for integration tests, for readers."),
        Key("classification_rules", ListOf(
                Key("rule_id", AnyText, "The rule's id."),
                Key("event_pattern", AnyText, "The events that it is about."),
                Key("severity", Usually("critical", "high", "medium", "low"), "How bad it is."),
                Key("surface", AnyText, "Where it is counted."),
                Key("description_template", AnyText, "What is said, with placeholders.")),
            "How a node sorts events into classes."),
    ];
}
