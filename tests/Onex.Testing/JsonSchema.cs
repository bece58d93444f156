using System.Text.Json;
using System.Text.Json.Nodes;
using Onex.Testing.Python;

namespace Onex.Testing;

/// <summary>Holds JSON documents against a schema of <c>docs/schemas</c>, with ajv.</summary>
public static class JsonSchema
{
    public static async Task ShouldAcceptAsync(string schema, params IReadOnlyList<string> documents) =>
        Xunit.Assert.Empty(await FindFaultsAsync(schema, [.. documents.Select(d => JsonNode.Parse(d))]));

    /// <summary>One line for each fault, e.g. <c>document 0: /name must be string</c>.</summary>
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(string schema, IReadOnlyList<JsonNode?> documents)
    {
        Requires.That(Directory.Exists(Repository.PathOf("tests", "tools", "node_modules", "ajv")), "tests/setup has not been run: ajv is missing");
        var request = new JsonObject
        {
            ["schema"] = Repository.PathOf("docs", "schemas", schema + ".schema.json"),
            ["documents"] = new JsonArray([.. documents]),
        };
        var result = await Command.RunAsync(
            "node", [Repository.PathOf("tests", "tools", "check-json.mjs")], input: JsonSerializer.Serialize(request),
            cancellationToken: Xunit.TestContext.Current.CancellationToken);
        if (result.ExitCode != 0) Xunit.Assert.Fail(result.Everything);
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
