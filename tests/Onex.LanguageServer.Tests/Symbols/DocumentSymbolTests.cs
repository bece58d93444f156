using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Symbols;

public sealed class DocumentSymbolTests
{
    private const string Text = "name: x\nio_operations:\n  - operation: store\n    fields: [a]\n  - 1\n";

    [Fact]
    public async Task The_outline_is_the_tree_of_keys_with_items_by_their_names()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", Text);
        var symbols = await AskAsync(session);
        symbols.Select(s => $"{s!["name"]} {s["kind"]}").ShouldBe(["name 15", "io_operations 18"]);
        ((string?)symbols[0]!["detail"]).ShouldBe("x");
        var item = symbols[1]!["children"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)item["name"]).ShouldBe("store");
        item["children"]!.AsArray().Select(s => (string?)s!["name"]).ShouldBe(["operation", "fields"]);
        symbols[1]!["range"]!["start"]!.ToJsonString().ShouldBe("""{"line":1,"character":0}""");
    }

    [Fact]
    public async Task A_client_without_trees_gets_a_list()
    {
        var capabilities = ClientCapabilities.Usual;
        capabilities["textDocument"]!.AsObject().Remove("documentSymbol");
        await using var session = await Session.StartAsync(capabilities);
        session.Open("contract.yaml", Text);
        var symbols = await AskAsync(session);
        symbols.Select(s => (string?)s!["name"]).ShouldBe(["name", "io_operations", "store", "operation", "fields"]);
        ((string?)symbols[3]!["containerName"]).ShouldBe("store");
        ((string?)symbols[3]!["location"]!["uri"]).ShouldBe(session.UriOfFile("contract.yaml"));
    }

    private static async Task<JsonArray> AskAsync(Session session) =>
        (await session.Client.RequestAsync("textDocument/documentSymbol", new JsonObject { ["textDocument"] = session.Document("contract.yaml") }))!.AsArray();
}
