using System.Text.Json.Nodes;

namespace Onex.Generation.Tests.Specs.Reading;

/// <summary>Changes of a spec's JSON, as a careless person or a language model makes them.</summary>
internal static class SpecMutations
{
    private static readonly string[] Strange = ["", " ", "class", "type", "operation", "correlation_id", "x_result", "a b", "Ünïcode", "<script>", "a\nb", "9lives", "self", "items", "model_dump", "EFFECT", "REDUCER", "list[str]", "None"];

    /// <param name="other">Whose members are put in at times.</param>
    public static void Change(JsonObject spec, JsonObject other, Random random)
    {
        var places = Places(spec).ToList();
        var (parent, key) = places[random.Next(places.Count)];
        switch (random.Next(6))
        {
            case 0:
                if (parent is JsonObject fields) fields.Remove((string)key);
                else parent.AsArray().RemoveAt((int)key);
                break;
            case 1:
                Set(parent, key, Strange[random.Next(Strange.Length)]);
                break;
            case 2:
                Set(parent, key, random.Next(3) switch { 0 => null, 1 => JsonValue.Create(random.Next(-5, 2000)), _ => new JsonArray() });
                break;
            case 3:
                if (parent is JsonArray list) list.Add(list[(int)key]?.DeepClone());
                else spec["node_type"] = other["node_type"]!.DeepClone();
                break;
            case 4:
                var texts = places.Where(place => ValueOf(place.Parent, place.Key)?.GetValueKind() == System.Text.Json.JsonValueKind.String).ToList();
                if (texts.Count == 0) break;
                var (from, at) = texts[random.Next(texts.Count)];
                Set(parent, key, ValueOf(from, at)!.DeepClone());
                break;
            default:
                var member = other.ElementAt(random.Next(other.Count));
                spec[member.Key] = member.Value?.DeepClone();
                break;
        }
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode node) => node switch
    {
        JsonObject fields => fields.ToList().SelectMany(field => Below(fields, field.Key, field.Value)),
        JsonArray list => list.ToList().SelectMany((item, i) => Below(list, i, item)),
        _ => [],
    };

    private static IEnumerable<(JsonNode Parent, object Key)> Below(JsonNode parent, object key, JsonNode? value) =>
        (value is null ? [] : Places(value)).Prepend((parent, key));

    private static JsonNode? ValueOf(JsonNode parent, object key) => parent is JsonObject fields ? fields[(string)key] : parent.AsArray()[(int)key];

    private static void Set(JsonNode parent, object key, JsonNode? value)
    {
        if (parent is JsonObject fields) fields[(string)key] = value;
        else parent.AsArray()[(int)key] = value;
    }
}
