using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Hover;

public sealed class HoverTests
{
    private const string Text = "node_type: EFFECT_GENERIC\nevent_bus:\n  publish_topics: []\nmine: 1\n";

    [Fact]
    public async Task A_key_says_what_it_means_and_of_which_dialect_the_contract_is()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", Text);
        var hover = (await AskAsync(session, 0, 3))!;
        hover["range"]!.ToJsonString().ShouldBe("""{"start":{"line":0,"character":0},"end":{"line":0,"character":9}}""");
        ((string?)hover["contents"]!["kind"]).ShouldBe("markdown");
        var value = (string)hover["contents"]!["value"]!;
        value.ShouldStartWith("`node_type`: one of ");
        value.ShouldContain("(required)");
        value.ShouldContain("infra dialect: node_type EFFECT_GENERIC");
        ((string)(await AskAsync(session, 2, 5))!["contents"]!["value"]!).ShouldStartWith("`publish_topics`: ");
        ((string)(await AskAsync(session, 0, 15))!["contents"]!["value"]!).ShouldStartWith("`node_type`: ");
    }

    [Fact]
    public async Task Nothing_is_said_where_nothing_is_known()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", Text);
        (await AskAsync(session, 3, 1)).ShouldBeNull();
        (await AskAsync(session, 4, 0)).ShouldBeNull();
        (await session.Client.RequestAsync("textDocument/hover", new JsonObject
        {
            ["textDocument"] = session.Document("values.yaml"),
            ["position"] = new JsonObject { ["line"] = 0, ["character"] = 0 },
        })).ShouldBeNull();
    }

    [Fact]
    public async Task A_client_without_markdown_gets_plain_text()
    {
        var capabilities = ClientCapabilities.Usual;
        capabilities["textDocument"]!.AsObject().Remove("hover");
        await using var session = await Session.StartAsync(capabilities);
        session.Open("contract.yaml", Text);
        var hover = (await AskAsync(session, 0, 3))!;
        ((string?)hover["contents"]!["kind"]).ShouldBe("plaintext");
        ((string)hover["contents"]!["value"]!).ShouldStartWith("node_type: ");
    }

    private static Task<JsonNode?> AskAsync(Session session, int line, int character) => session.Client.RequestAsync("textDocument/hover", new JsonObject
    {
        ["textDocument"] = session.Document("contract.yaml"),
        ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
    });
}
