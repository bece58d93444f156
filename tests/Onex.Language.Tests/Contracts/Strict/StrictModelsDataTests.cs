using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Onex.Language.Tests.Contracts.Strict;

/// <summary>
/// The product carries what the schemas of the strict models of omnibase_core say, without titles, descriptions and defaults.
/// This makes it from them: <c>ONEX_ACCEPT=1</c> after the schemas changed.
/// </summary>
public sealed class StrictModelsDataTests
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Kinds = ["Base", "Compute", "Effect", "Orchestrator", "Reducer"];

    private static readonly string[] Prose = ["title", "description", "default", "examples", "writeOnly", "$defs"];

    [Fact]
    public void The_product_carries_what_the_schemas_say()
    {
        var contracts = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        var models = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var kind in Kinds)
        {
            var schema = JsonNode.Parse(File.ReadAllText(Repository.SharedPathOf("onex", "schemas", $"ModelContract{kind}.schema.json")))!.AsObject();
            contracts[kind] = Reduce(schema);
            foreach (var (name, model) in schema["$defs"]!.AsObject())
            {
                var reduced = Reduce(model!);
                if (models.TryGetValue(name, out var known)) JsonNode.DeepEquals(known, reduced).ShouldBeTrue(name);
                models[name] = reduced;
            }
        }
        GoldenFile.ShouldEqual("server/Onex.Language/Contracts/Strict/Data/strict-models.json", Write(contracts, models));
    }

    private static JsonNode Reduce(JsonNode schema)
    {
        if (schema is JsonArray list) return new JsonArray([.. list.Select(item => Reduce(item!))]);
        if (schema is not JsonObject all) return schema.DeepClone();
        var reduced = new JsonObject();
        foreach (var (keyword, value) in all.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (Prose.Contains(keyword) || (keyword == "format" && value!.GetValue<string>() == "password")) continue;
            reduced[keyword] = keyword switch
            {
                "properties" => new JsonObject(value!.AsObject().Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Reduce(p.Value!)))),
                "$ref" => value!.GetValue<string>()["#/$defs/".Length..],
                _ => Reduce(value!),
            };
        }
        return reduced;
    }

    private static string Write(SortedDictionary<string, JsonNode> contracts, SortedDictionary<string, JsonNode> models)
    {
        var text = new StringBuilder();
        text.Append("{\n\"origin\": \"omnibase_core 0.46.8, model_json_schema() of ModelContractBase, -Compute, -Effect, -Orchestrator, -Reducer\",\n");
        text.Append("\"contracts\": ").Append(Lines(contracts)).Append(",\n\"models\": ").Append(Lines(models)).Append("\n}\n");
        return text.ToString();
    }

    private static string Lines(SortedDictionary<string, JsonNode> parts) =>
        $"{{\n{string.Join(",\n", parts.Select(p => $"\"{p.Key}\": {p.Value.ToJsonString(Compact)}"))}\n}}";
}
