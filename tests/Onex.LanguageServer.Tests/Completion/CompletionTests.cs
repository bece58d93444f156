using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Completion;

public sealed class CompletionTests
{
    [Fact]
    public async Task Keys_and_values_come_with_an_edit_and_their_meaning()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", "name: x\nnod\n");
        var key = (await AskAsync(session, 1, 3)).First(i => (string?)i["label"] == "node_type");
        key["textEdit"]!["range"]!.ToJsonString().ShouldBe("""{"start":{"line":1,"character":0},"end":{"line":1,"character":3}}""");
        ((string?)key["textEdit"]!["newText"]).ShouldBe("node_type: ");
        ((string?)key["detail"])!.ShouldStartWith("one of ");
        ((string?)key["documentation"]!["kind"]).ShouldBe("markdown");
        session.Change("contract.yaml", Session.Replace(1, 0, 1, 3, "node_type: "));
        (await AskAsync(session, 1, 11)).Select(i => (string?)i["label"]).ShouldContain("REDUCER_GENERIC");
    }

    [Fact]
    public async Task A_configuration_has_no_keys_of_contracts()
    {
        await using var session = await Session.StartAsync();
        session.Open("onex.config.yaml", "\n");
        (await AskAsync(session, 0, 0, "onex.config.yaml")).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<JsonNode>> AskAsync(Session session, int line, int character, string path = "contract.yaml")
    {
        var answer = await session.Client.RequestAsync("textDocument/completion", new JsonObject
        {
            ["textDocument"] = session.Document(path),
            ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
        });
        return [.. (answer as JsonArray ?? answer!["items"]!.AsArray()).Select(i => i!)];
    }
}
