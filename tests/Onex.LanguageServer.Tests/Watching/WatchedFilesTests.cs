using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Watching;

public sealed class WatchedFilesTests
{
    [Fact]
    public async Task The_client_is_asked_to_watch_and_what_it_says_is_heard()
    {
        await using var session = await Session.StartAsync(ClientCapabilities.Registering);
        session.Open("contract.yaml", "node_type: compute_generic\n");
        CodesOf(await session.DiagnosticsAsync("contract.yaml")).ShouldContain("CONTRACT-003");
        var registered = session.Client.Requests.Where(r => (string?)r["method"] == "client/registerCapability")
            .SelectMany(r => r["params"]!["registrations"]!.AsArray()).ToDictionary(r => (string)r!["method"]!, r => r!["registerOptions"]);
        var watched = registered["workspace/didChangeWatchedFiles"]!["watchers"]!.AsArray().Select(w => (string?)w!["globPattern"]).ToList();
        foreach (var glob in new[] { "**/onex.config.yaml", "**/pyproject.toml", "**/.venv/pyvenv.cfg", "**/site-packages/*.dist-info/METADATA" }) watched.ShouldContain(glob);
        registered.Keys.ShouldContain("textDocument/codeAction");
        registered["textDocument/didOpen"]!["documentSelector"]!.ToJsonString().ShouldContain("contract.yaml");

        session.WriteFile("onex.config.yaml", "rules:\n  CONTRACT-003: off\n");
        session.Client.Notify("workspace/didChangeWatchedFiles", new JsonObject
        {
            ["changes"] = new JsonArray(new JsonObject { ["uri"] = session.UriOfFile("onex.config.yaml"), ["type"] = 1 }),
        });
        CodesOf(await session.DiagnosticsAsync("contract.yaml")).ShouldNotContain("CONTRACT-003");
    }

    private static IEnumerable<string?> CodesOf(JsonObject published) => published["diagnostics"]!.AsArray().Select(d => (string?)d!["code"]);
}
