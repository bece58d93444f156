using System.Text.Json;
using System.Text.Json.Nodes;
using Onex.Testing.Python;

namespace Onex.Cli.Tests.CommandLine;

/// <summary>Holds JSON documents against a schema of <c>docs/schemas</c>, with ajv.</summary>
internal static class JsonSchema
{
    public static async Task ShouldAcceptAsync(string schema, params IReadOnlyList<string> documents)
    {
        Requires.That(Directory.Exists(Repository.PathOf("tests", "tools", "node_modules", "ajv")), "tests/setup has not been run: ajv is missing");
        var request = new JsonObject
        {
            ["schema"] = Repository.PathOf("docs", "schemas", schema + ".schema.json"),
            ["documents"] = new JsonArray([.. documents.Select(d => JsonNode.Parse(d))]),
        };
        var result = await Command.RunAsync(
            "node", [Repository.PathOf("tests", "tools", "check-json.mjs")], input: JsonSerializer.Serialize(request),
            cancellationToken: TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBe(0, result.Everything);
        result.Output.ShouldBe("");
    }
}
