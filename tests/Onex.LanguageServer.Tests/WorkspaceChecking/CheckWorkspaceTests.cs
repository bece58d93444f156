using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.WorkspaceChecking;

public sealed class CheckWorkspaceTests
{
    private const string Broken = "nodes/node_a_effect/contract.yaml";
    private const string Other = "nodes/node_b_effect/contract.yaml";

    [Fact]
    public async Task Closed_files_are_checked_and_followed_until_they_are_mended()
    {
        await using var session = await Session.StartAsync(prepare: folder =>
        {
            Write(folder, Broken, "name: [\n");
            Write(folder, Other, "name: node_b_effect\n");
            Write(folder, ".gitignore", "ignored/\n");
            Write(folder, "ignored/contract.yaml", "name: [\n");
        });

        var started = (await session.Client.RequestAsync("onex/checkWorkspace", new JsonObject()))!;
        (await OfAsync(session, Broken))["diagnostics"]!.AsArray().ShouldNotBeEmpty();
        var finished = await session.Client.NextAsync("onex/checkWorkspace/finished");
        ((string?)finished["jobId"]).ShouldBe((string?)started["jobId"]);
        ((string?)finished["outcome"]).ShouldBe("succeeded");
        ((int)finished["filesChecked"]!).ShouldBe(2);
        ((int)finished["errors"]!).ShouldBeGreaterThan(0);

        // What is found in the editor takes the place of what was found on disk, and gives it back.
        session.OpenUnsaved(Broken, "name: [\nnode_type: [\n");
        (await session.DiagnosticsAsync(Broken))["diagnostics"]!.AsArray().ShouldNotBeEmpty();
        session.Close(Broken);
        (await OfAsync(session, Broken, p => p["diagnostics"]!.AsArray().Count == 0))["version"].ShouldBeNull();
        (await OfAsync(session, Broken))["diagnostics"]!.AsArray().ShouldNotBeEmpty();

        File.Delete(session.Folder.PathOf(Broken.Split('/')));
        Watched(session, Broken, 3);
        (await OfAsync(session, Broken))["diagnostics"]!.AsArray().ShouldBeEmpty();

        session.WriteFile("nodes/node_c_effect/contract.yaml", "name: [\n");
        Watched(session, "nodes/node_c_effect/contract.yaml", 1);
        (await OfAsync(session, "nodes/node_c_effect/contract.yaml"))["diagnostics"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_said_of_closed_files_before_somebody_asks()
    {
        await using var session = await Session.StartAsync(prepare: folder => Write(folder, Broken, "name: [\n"));
        Watched(session, Broken, 2);
        session.Open("contract.yaml", "name: [\n");
        await session.DiagnosticsAsync("contract.yaml");
        session.Client.TakeAll("textDocument/publishDiagnostics").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_check_can_be_cancelled()
    {
        var mayGoOn = new TaskCompletionSource();
        await using var client = LspClient.Start();
        client.Held["window/workDoneProgress/create"] = mayGoOn.Task;
        await using var session = await Session.StartAsync(client: client, prepare: folder => Write(folder, Broken, "name: [\n"));
        var job = (string)(await client.RequestAsync("onex/checkWorkspace", new JsonObject()))!["jobId"]!;
        client.Notify("window/workDoneProgress/cancel", new JsonObject { ["token"] = job });
        await client.RequestAsync("onex/parsePrompt", new JsonObject { ["prompt"] = "" });
        mayGoOn.SetResult();

        ((string?)(await client.NextAsync("onex/checkWorkspace/finished"))["outcome"]).ShouldBe("cancelled");
    }

    private static Task<JsonObject> OfAsync(Session session, string path, Func<JsonObject, bool>? wanted = null) =>
        session.Client.NextAsync("textDocument/publishDiagnostics", p => (string?)p["uri"] == session.UriOfFile(path) && (wanted?.Invoke(p) ?? true));

    private static void Watched(Session session, string path, int kind) => session.Client.Notify(
        "workspace/didChangeWatchedFiles",
        new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = session.UriOfFile(path), ["type"] = kind }) });

    private static void Write(TemporaryFolder folder, string path, string text)
    {
        var file = folder.PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
