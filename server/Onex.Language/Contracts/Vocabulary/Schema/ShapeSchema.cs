using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onex.Language.Contracts.Vocabulary.Shapes;

namespace Onex.Language.Contracts.Vocabulary.Schema;

/// <summary>Shapes as JSON Schema 2020-12.</summary>
/// <param name="named">Shapes that stand under <c>$defs</c>, with their names there; compared by reference.</param>
internal sealed class ShapeSchema(IReadOnlyDictionary<Shape, string> named)
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A schema as text, with LF and a line break at the end. The same every time.</summary>
    public static string Write(JsonObject schema) => schema.ToJsonString(Layout) + "\n";

    /// <summary>The schema of a map, also of one that has a name.</summary>
    public JsonObject OfMap(MapShape map)
    {
        var schema = new JsonObject { ["type"] = "object" };
        var properties = new JsonObject();
        foreach (var key in map.Keys) properties[key.Name] = Property(key);
        schema["properties"] = properties;
        if (map.Keys.Any(k => k.IsRequired)) schema["required"] = Texts(map.Keys.Where(k => k.IsRequired).Select(k => k.Name));
        if (map.IsClosed) schema["additionalProperties"] = false;
        return schema;
    }

    private JsonObject Property(ContractKey key)
    {
        var schema = Of(key.Shape);
        schema.Insert(0, "description", key.Description);
        return schema;
    }

    public JsonObject Of(Shape shape) => shape switch
    {
        _ when named.TryGetValue(shape, out var name) => Reference(name),
        MapShape map => OfMap(map),
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

    public static JsonObject Typed(string type) => new() { ["type"] = type };

    public static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonObject With(JsonObject schema, string keyword, JsonNode value)
    {
        schema[keyword] = value;
        return schema;
    }
}
