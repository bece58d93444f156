using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Status;

public sealed class StatusTests
{
    private const string Contract = "node_a_effect/contract.yaml";

    [Fact]
    public async Task The_environment_beside_a_contract_is_found_from_its_files()
    {
        Requires.That(!OperatingSystem.IsWindows(), "the layout of an environment that this test makes is that of Unix");
        await using var session = await Session.StartAsync(prepare: folder =>
        {
            File.WriteAllText(folder.PathOf("pyproject.toml"), "");
            var packages = Directory.CreateDirectory(folder.PathOf(".venv", "lib", "python3.12", "site-packages")).FullName;
            Directory.CreateDirectory(folder.PathOf(".venv", "bin"));
            File.WriteAllText(folder.PathOf(".venv", "pyvenv.cfg"), "home = /usr/bin\nversion = 3.12.4\n");
            File.WriteAllText(folder.PathOf(".venv", "bin", "python"), "#!/bin/sh\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.PathOf(".venv", "bin", "python"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
            Directory.CreateDirectory(Path.Combine(packages, "omnibase_core"));
            File.WriteAllText(Path.Combine(packages, "omnibase_core", "__init__.py"), "");
            Directory.CreateDirectory(Path.Combine(packages, "omnibase_core-0.46.8.dist-info"));
            File.WriteAllText(Path.Combine(packages, "omnibase_core-0.46.8.dist-info", "METADATA"), "Metadata-Version: 2.1\nName: omnibase-core\nVersion: 0.46.8\n");
        });
        session.Open(Contract, "name: node_a_effect\nnode_type: EFFECT_GENERIC\ninput_model:\n  name: ModelA\n  module: a.b\n");

        var status = await StatusAsync(session, session.UriOfFile(Contract));

        ((string?)status["version"]).ShouldBe((string?)session.Initialized["serverInfo"]!["version"]);
        ((string?)status["interpreter"]!["path"]).ShouldBe(session.Folder.PathOf(".venv", "bin", "python"));
        ((string?)status["interpreter"]!["version"]).ShouldBe("3.12.4");
        ((string?)status["interpreter"]!["reason"]).ShouldNotBeNullOrEmpty();
        status["problem"].ShouldBeNull();
        ((string?)status["packages"]!["omnibase_core"]).ShouldBe("0.46.8");
        status["packages"]!.AsObject().Select(p => p.Key).ShouldBe(["omnibase_core", "omnibase_infra", "omnibase_spi"]);
        status["packages"]!["omnibase_infra"].ShouldBeNull();
        ((string?)status["dialect"]).ShouldBe("infra");
        status["trusted"].ShouldBeNull();
        (await StatusAsync(session, Session.UriOf(session.Folder.Path)))["dialect"].ShouldBeNull();
    }

    [Fact]
    public async Task What_may_change_the_status_is_announced()
    {
        await using var session = await Session.StartAsync();
        await StatusAsync(session, null);
        session.Client.TakeAll("onex/status/changed");

        session.Client.Notify("onex/trust", new JsonObject { ["trusted"] = true });
        await session.Client.NextAsync("onex/status/changed");
        ((bool?)(await StatusAsync(session, null))["trusted"]).ShouldBe(true);
        session.Client.Notify("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = session.UriOfFile(".venv/pyvenv.cfg"), ["type"] = 1 }) });
        await session.Client.NextAsync("onex/status/changed");
        session.Client.Notify("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["onex"] = new JsonObject() } });
        await session.Client.NextAsync("onex/status/changed");
    }

    private static async Task<JsonNode> StatusAsync(Session session, string? uri) =>
        (await session.Client.RequestAsync("onex/status", new JsonObject { ["uri"] = uri }))!;
}
