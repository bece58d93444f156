using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.CodeLenses;

public sealed class CodeLensTests
{
    private const string Contract = "nodes/node_a_effect/contract.yaml";
    private const string Text = "name: node_a_effect\nnode_type: EFFECT_GENERIC\n";

    [Fact]
    public async Task A_contract_of_a_node_has_the_commands_that_the_client_knows()
    {
        await using var session = await Session.StartAsync(options: new JsonObject { ["commands"] = new JsonArray("onex.generateFromContract", "onex.typeCheckNode", 7) });
        session.Open(Contract, Text);
        session.Open("contract.yaml", Text);

        var lenses = await LensesAsync(session, Contract);

        lenses.Select(l => ((string?)l!["command"]!["command"], (string?)l["command"]!["title"])).ShouldBe([("onex.generateFromContract", "Regenerate node"), ("onex.typeCheckNode", "Type-check node")]);
        lenses.ShouldAllBe(l => l!["command"]!["arguments"]!.AsArray().Count == 1 && (string?)l["command"]!["arguments"]![0] == session.UriOfFile(Contract));
        // Where it stands in no node's folder there is no node.
        (await LensesAsync(session, "contract.yaml")).ShouldBeEmpty();
        session.Client.Notify("onex/trust", new JsonObject { ["trusted"] = false });
        (await LensesAsync(session, Contract)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_that_names_no_commands_gets_none()
    {
        await using var session = await Session.StartAsync();
        session.Open(Contract, Text);
        (await LensesAsync(session, Contract)).ShouldBeEmpty();
    }

    private static async Task<JsonArray> LensesAsync(Session session, string path) =>
        (await session.Client.RequestAsync("textDocument/codeLens", new JsonObject { ["textDocument"] = session.Document(path) }))!.AsArray();
}
