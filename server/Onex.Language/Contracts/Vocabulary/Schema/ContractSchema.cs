using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary.Shapes;

namespace Onex.Language.Contracts.Vocabulary.Schema;

/// <summary>
/// The vocabulary as JSON Schema 2020-12, for editors without this product: <c>docs/schemas/contract.schema.json</c>. It tells the dialects
/// apart by node_type and input_model, knows what is required, and is closed at the top and where all keys are known. What a schema cannot say, the rules do.
/// </summary>
public static class ContractSchema
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text, with LF and a line break at the end. The same every time.</summary>
    public static string Write() => Root().ToJsonString(Layout) + "\n";

    private static JsonObject Root() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = "contract.schema.json",
        ["title"] = "ONEX contract",
        ["description"] = "contract.yaml of an ONEX node: of omnibase_infra and all who follow it, of the nodes that omnibase_core ships (node_type in small letters, models as dotted names), or of a handler (handler_id without node_type).",
        ["type"] = "object",
        ["if"] = IsCoreNode(),
        ["then"] = Reference("core_node"),
        ["else"] = new JsonObject
        {
            ["if"] = IsHandler(),
            ["then"] = Reference("handler"),
            ["else"] = Reference("infra"),
        },
        ["$defs"] = new JsonObject
        {
            ["infra"] = Contract(ContractDialect.Infra),
            ["core_node"] = Contract(ContractDialect.CoreNode),
            ["handler"] = Contract(ContractDialect.Handler),
            ["version"] = Map(Notation.VersionMap),
            ["class"] = Map(Notation.ClassReference),
        },
    };

    private static JsonObject IsCoreNode() => new()
    {
        ["required"] = new JsonArray("node_type"),
        ["properties"] = new JsonObject
        {
            ["node_type"] = Of(ContractVocabulary.Find(ContractDialect.CoreNode, ["node_type"])!.Shape),
            ["input_model"] = Typed("string"),
        },
    };

    private static JsonObject IsHandler() => new()
    {
        ["required"] = new JsonArray("handler_id", "descriptor"),
        ["not"] = new JsonObject { ["required"] = new JsonArray("node_type") },
    };

    private static JsonObject Contract(ContractDialect dialect)
    {
        var map = ContractVocabulary.For(dialect);
        var infra = ContractVocabulary.For(ContractDialect.Infra);
        var schema = Map(map with { IsClosed = true });
        if (dialect == ContractDialect.Infra) return schema;
        foreach (var key in map.Keys.Where(k => ReferenceEquals(infra.Find(k.Name), k)))
            schema["properties"]![key.Name] = Reference($"infra/properties/{key.Name}");
        return schema;
    }

    private static JsonObject Map(MapShape map)
    {
        var schema = new JsonObject { ["type"] = "object" };
        var properties = new JsonObject();
        foreach (var key in map.Keys) properties[key.Name] = Property(key);
        schema["properties"] = properties;
        if (map.Keys.Any(k => k.IsRequired)) schema["required"] = Texts(map.Keys.Where(k => k.IsRequired).Select(k => k.Name));
        if (map.IsClosed) schema["additionalProperties"] = false;
        return schema;
    }

    private static JsonObject Property(ContractKey key)
    {
        var schema = Of(key.Shape);
        schema.Insert(0, "description", key.Description);
        return schema;
    }

    private static JsonObject Of(Shape shape) => shape switch
    {
        _ when ReferenceEquals(shape, Notation.VersionMap) => Reference("version"),
        _ when ReferenceEquals(shape, Notation.ClassReference) => Reference("class"),
        MapShape map => Map(map),
        DictionaryShape { Value: AnyShape } => Typed("object"),
        DictionaryShape dictionary => With(Typed("object"), "additionalProperties", Of(dictionary.Value)),
        ListShape { Item: AnyShape } => Typed("array"),
        ListShape list => With(Typed("array"), "items", Of(list.Item)),
        ChoiceShape choice => Choice(choice),
        TextShape { Form: { } form } => With(Typed("string"), "pattern", form.Pattern),
        TextShape => Typed("string"),
        BooleanShape => Typed("boolean"),
        NullShape => Typed("null"),
        NumberShape number => Number(number),
        EitherShape either => new JsonObject { ["anyOf"] = new JsonArray([.. either.Shapes.Select(Of)]) },
        _ => [],
    };

    private static JsonObject Number(NumberShape number)
    {
        var schema = Typed(number.IsWhole ? "integer" : "number");
        if (number.Least is { } least) schema["minimum"] = least;
        if (number.Most is { } most) schema["maximum"] = most;
        return schema;
    }

    private static JsonObject Choice(ChoiceShape choice)
    {
        var names = choice.IgnoresCase ? choice.Names.Concat(choice.Names.Select(n => n.ToUpperInvariant())) : choice.Names;
        var known = new JsonObject { ["enum"] = Texts(names) };
        return choice.IsOpen ? new JsonObject { ["anyOf"] = new JsonArray(known, Typed("string")) } : known;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode)t)];

    private static JsonObject Typed(string type) => new() { ["type"] = type };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonObject With(JsonObject schema, string keyword, JsonNode value)
    {
        schema[keyword] = value;
        return schema;
    }
}
