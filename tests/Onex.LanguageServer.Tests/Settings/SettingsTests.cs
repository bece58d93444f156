using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Settings;

public sealed class SettingsTests
{
    private const string Text = "name: node_x\nnode_type: COMPUTE_GENERIC\n";

    [Fact]
    public async Task A_client_that_is_asked_says_the_profile_at_the_start_and_when_it_changes()
    {
        var profile = "strict";
        var client = LspClient.Start();
        client.Answers["workspace/configuration"] = parameters => new JsonArray([.. parameters!["items"]!.AsArray().Select(_ => Settings(profile))]);
        await using var session = await Session.StartAsync(ClientCapabilities.Registering, client: client);
        session.Open("contract.yaml", Text);
        await client.NextAsync("textDocument/publishDiagnostics", IsStrict);
        profile = "default";
        client.Notify("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        await client.NextAsync("textDocument/publishDiagnostics", p => !IsStrict(p));
    }

    [Fact]
    public async Task A_client_may_send_its_settings_by_itself()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", Text);
        IsStrict(await session.DiagnosticsAsync("contract.yaml")).ShouldBeFalse();
        session.Client.Notify("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["onex"] = Settings("strict") } });
        await session.Client.NextAsync("textDocument/publishDiagnostics", IsStrict);
    }

    private static JsonObject Settings(string profile) => new() { ["check"] = new JsonObject { ["profile"] = profile } };

    private static bool IsStrict(JsonObject published) =>
        published["diagnostics"]!.AsArray().Any(d => ((string)d!["code"]!).StartsWith("STRICT", StringComparison.Ordinal));
}
