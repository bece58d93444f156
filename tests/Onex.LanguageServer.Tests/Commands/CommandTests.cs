using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Commands;

public sealed class CommandTests
{
    private const string Prompt = "Create EFFECT node for PostgreSQL database write operations";
    private const string Node = "node_infrastructure_postgres_writer_effect";

    [Fact]
    public async Task A_node_is_generated_only_where_apply_says_so_and_taken_back()
    {
        await using var session = await Session.StartAsync();
        var folder = Session.UriOf(session.Folder.Path);

        await RunAsync(session, "onex.server.generate", new JsonObject { ["prompt"] = Prompt, ["folder"] = folder });
        var said = await session.Client.NextAsync("window/showMessage");
        ((int)said["type"]!).ShouldBe(3);
        ((string)said["message"]!).ShouldContain("nothing is written");
        Directory.EnumerateFileSystemEntries(session.Folder.Path).ShouldBeEmpty();

        await RunAsync(session, "onex.server.generate", new JsonObject { ["prompt"] = Prompt, ["folder"] = folder, ["compile"] = false, ["apply"] = true });
        ((string)(await session.Client.NextAsync("window/showMessage"))["message"]!).ShouldContain($"files changed: {Node}");
        File.Exists(session.Folder.PathOf(Node, "v1_0_0", "contract.yaml")).ShouldBeTrue();

        await RunAsync(session, "onex.server.undo", new JsonObject { ["folder"] = folder });
        ((string)(await session.Client.NextAsync("window/showMessage"))["message"]!).ShouldContain("changed back");
        Directory.Exists(session.Folder.PathOf(Node)).ShouldBeFalse();
    }

    [Fact]
    public async Task All_that_can_be_fixed_is_sent_as_one_edit()
    {
        var edit = new TaskCompletionSource<JsonNode>();
        await using var client = LspClient.Start();
        client.Answers["workspace/applyEdit"] = parameters =>
        {
            edit.SetResult(parameters!);
            return new JsonObject { ["applied"] = true };
        };
        await using var session = await Session.StartAsync(client: client);
        session.Open("nodes/node_a_effect/contract.yaml", "name: node_a_effect\nnode_type: EFFECT\n");
        var found = await session.DiagnosticsAsync("nodes/node_a_effect/contract.yaml");
        found["diagnostics"]!.AsArray().ShouldNotBeEmpty();

        await RunAsync(session, "onex.server.fixAll", new JsonObject { ["uri"] = session.UriOfFile("nodes/node_a_effect/contract.yaml") });

        var change = (await edit.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken))["edit"]!["documentChanges"]![0]!;
        ((int)change["textDocument"]!["version"]!).ShouldBe(1);
        change["edits"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_workspace_is_checked_and_the_result_said()
    {
        await using var session = await Session.StartAsync();
        session.WriteFile("nodes/node_a_effect/contract.yaml", "name: [\n");
        await RunAsync(session, "onex.server.checkWorkspace", null);
        var said = await session.Client.NextAsync("window/showMessage");
        ((string)said["message"]!).ShouldStartWith("1 files checked: ");
        ((int)said["type"]!).ShouldBe(1);
    }

    [Theory]
    [InlineData("onex.server.undo", """{"folder": "file:///tmp"}""")]
    [InlineData("onex.server.typeCheck", """{"contract": "file:///tmp/contract.yaml"}""")]
    [InlineData("onex.server.generate", """{"prompt": "Create EFFECT node for Redis", "folder": "file:///tmp", "apply": true}""")]
    public async Task What_writes_or_runs_is_refused_without_trust(string command, string argument)
    {
        await using var session = await Session.StartAsync(options: new JsonObject { ["trusted"] = false });
        await RunAsync(session, command, JsonNode.Parse(argument));
        var said = await session.Client.NextAsync("window/showMessage");
        ((int)said["type"]!).ShouldBe(1);
        ((string)said["message"]!).ShouldContain("not trusted");
    }

    [Theory]
    [InlineData("onex.server.generate", "[7]")]
    [InlineData("onex.server.generate", """[{"prompt": {"a": 1}}]""")]
    [InlineData("onex.server.generate", "[]")]
    [InlineData("onex.server.fixAll", "[{}]")]
    [InlineData("onex.server.fixAll", """["file:///a", "file:///b"]""")]
    [InlineData("onex.server.typeCheck", """[{"contract": 7}]""")]
    public async Task Rubbish_is_refused_and_the_server_goes_on(string command, string arguments)
    {
        await using var session = await Session.StartAsync();
        await Should.ThrowAsync<RpcError>(session.Client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = command, ["arguments"] = JsonNode.Parse(arguments) }));
        (await session.Client.RequestAsync("onex/parsePrompt", new JsonObject { ["prompt"] = Prompt }))!["spec"].ShouldNotBeNull();
    }

    [Fact]
    public async Task The_commands_are_announced()
    {
        await using var session = await Session.StartAsync();
        session.Initialized["capabilities"]!["executeCommandProvider"]!["commands"]!.AsArray().Select(c => (string?)c).Order(StringComparer.Ordinal)
            .ShouldBe(["onex.server.checkWorkspace", "onex.server.fixAll", "onex.server.generate", "onex.server.typeCheck", "onex.server.undo"]);
    }

    private static Task<JsonNode?> RunAsync(Session session, string command, JsonNode? argument) => session.Client.RequestAsync(
        "workspace/executeCommand", new JsonObject { ["command"] = command, ["arguments"] = argument is null ? null : new JsonArray(argument) });
}
