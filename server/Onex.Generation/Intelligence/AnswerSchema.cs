using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Onex.Generation.Intelligence;

/// <summary>The JSON Schema of what a model shall answer: the values of a NodeSpec, none of them required, and the words that each came from.</summary>
internal static class AnswerSchema
{
    /// <summary>The key of the words that values came from.</summary>
    public const string Evidence = "evidence";

    private const string Resource = "schemas/parse.schema.json";

    /// <summary>On one line.</summary>
    public static string For(ImmutableArray<string> values)
    {
        using var stream = typeof(AnswerSchema).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        var spec = JsonNode.Parse(stream)!["properties"]!.AsObject();
        var properties = new JsonObject();
        foreach (var value in values) properties[value] = spec[value]!.DeepClone();
        properties[Evidence] = new JsonObject
        {
            ["description"] = "For each value that is given, by its key: the words of the request that say so, letter for letter.",
            ["type"] = "object",
            ["additionalProperties"] = new JsonObject { ["type"] = "string" },
        };
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false }.ToJsonString(JsonSerializerOptions.Default);
    }
}
