using System.Collections.Immutable;
using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>The models that go in and come out, and those that the contract defines itself.</summary>
internal static class ModelKeys
{
    private static readonly Shape DataType = Usually(
        "object", "array", "string", "integer", "number", "boolean", "uuid", "datetime", "date", "dict", "list", "enum", "str", "int", "float", "bool");

    private static readonly MapShape Property = Map(
        Key("type", DataType, "The field's type."),
        Key("description", AnyText, "What the field holds."),
        Key("default", Anything, "The value of a field that is left out."),
        Key("default_factory", AnyText, "What makes the value of a field that is left out, e.g. list or uuid4."),
        Key("required", Flag, "Whether the field has to be there."),
        Key("nullable", Flag, "Whether the field may be null."),
        Key("format", AnyText, "A narrower form of the type, e.g. uuid or date-time."),
        Key("enum", ListOf(Anything), "The only values allowed."),
        Key("enum_class", AnyText, "The enum class that the field is typed with."),
        Key("ref", AnyText, "The model of this contract that the field holds."),
        Key("value_type", Anything, "The type of a map's values."),
        Key("items", Anything, "The type of a list's items."),
        Key("min_length", Count, "The least number of characters or items."),
        Key("max_length", Count, "The greatest number of characters or items."),
        Key("pattern", AnyText, "A regular expression that the text must match."),
        Key("ge", Number, "The number is at least this."),
        Key("gt", Number, "The number is greater than this."),
        Key("le", Number, "The number is at most this."),
        Key("lt", Number, "The number is less than this."),
        Key("minimum", Number, "The number is at least this."),
        Key("maximum", Number, "The number is at most this."));

    public static ImmutableArray<ContractKey> All { get; } =
    [
        Required("input_model", ClassReference,
            "The Pydantic model of what the node is given: name, module and a description. The runtime validates every request against it.").Ruled(),
        Required("output_model", ClassReference,
            "The Pydantic model of what the node gives back: name, module and a description.").Ruled(),
        Key("state_model", ClassReference, "The model of a reducer's state: name, module and a description."),
        Key("input_state", FreeMap, "The shape of the state that the node begins with. Known to the strict models only."),
        Key("output_state", FreeMap, "The shape of the state that the node ends with. Known to the strict models only."),
        Key("definitions", NamesWith(Map(
                Key("type", DataType, "Always object for a model."),
                Key("description", AnyText, "What the model holds."),
                Key("properties", NamesWith(Either(Property, AnyText)), "The model's fields by name."),
                Key("required", Texts, "The fields that have to be there."),
                Key("extra", OneOf("forbid", "ignore", "allow"), "What becomes of fields that the model does not know."),
                Key("frozen", Flag, "The model's objects cannot be changed."))),
            "Models that belong to the node, by class name, with their fields. Generators make the model classes from it."),
    ];
}
