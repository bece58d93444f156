using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Interpreters;

public sealed class ChosenPythonTests
{
    private const string Contract = "node_a_effect/contract.yaml";

    [Fact]
    public async Task The_setting_comes_before_what_the_editor_works_with_and_that_before_the_folder_s_own()
    {
        Requires.That(!OperatingSystem.IsWindows(), "the layout of an environment that this test makes is that of Unix");
        await using var session = await Session.StartAsync(prepare: folder =>
        {
            foreach (var name in new[] { ".venv", "editors", "set" }) WriteEnvironment(folder, name);
        });
        (await InterpreterAsync(session)).ShouldBe(ProgramOf(session, ".venv"));

        await SayEditorsAsync(session, ProgramOf(session, "editors"));
        (await InterpreterAsync(session)).ShouldBe(ProgramOf(session, "editors"));
        await SetAsync(session, session.Folder.PathOf("set"));
        (await InterpreterAsync(session)).ShouldBe(ProgramOf(session, "set"));
        await SetAsync(session, "");
        (await InterpreterAsync(session)).ShouldBe(ProgramOf(session, "editors"));
        await SayEditorsAsync(session, "editors");
        (await InterpreterAsync(session)).ShouldBe(ProgramOf(session, ".venv"));
        await SayEditorsAsync(session, null);
        (await InterpreterAsync(session)).ShouldBe(ProgramOf(session, ".venv"));
    }

    [Fact]
    public async Task The_client_is_asked_for_the_setting_and_told_when_it_counts()
    {
        Requires.That(!OperatingSystem.IsWindows(), "the layout of an environment that this test makes is that of Unix");
        var client = LspClient.Start();
        client.Answers["workspace/configuration"] = parameters => new JsonArray([.. parameters!["items"]!.AsArray().Select(_ => Settings("set"))]);
        await using var session = await Session.StartAsync(ClientCapabilities.Registering, client: client, prepare: folder => WriteEnvironment(folder, "set"));

        await client.NextAsync("onex/status/changed");

        // Without a folder in it, it is a name on PATH.
        (await StatusAsync(session))["interpreter"].ShouldBeNull();
        client.Answers["workspace/configuration"] = parameters => new JsonArray([.. parameters!["items"]!.AsArray().Select(_ => Settings("./set"))]);
        client.Notify("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        // One for settings that have changed, before they are known, and one for the setting that has another value.
        await client.NextAsync("onex/status/changed");
        await client.NextAsync("onex/status/changed");
        (await InterpreterAsync(session)).ShouldBe(ProgramOf(session, "set"));
    }

    [Fact]
    public async Task A_setting_that_names_nothing_is_an_error_with_its_name()
    {
        await using var session = await Session.StartAsync();
        await SetAsync(session, session.Folder.PathOf("gone"));

        await session.Client.RequestAsync("onex/generate/start", new JsonObject
        {
            ["prompt"] = "Create EFFECT node for PostgreSQL database write operations",
            ["folder"] = Session.UriOf(session.Folder.Path),
        });
        var finished = await session.Client.NextAsync("onex/generate/finished");

        ((string?)finished["error"]!["code"]).ShouldBe("MISSING_DEPENDENCY", finished.ToJsonString());
        ((string)finished["error"]!["message"]!).ShouldContain("onex.python.interpreter");
        ((string)(await StatusAsync(session))["problem"]!).ShouldContain("onex.python.interpreter");
    }

    [Fact]
    public async Task Plans_and_type_checks_work_with_what_the_editor_says_at_the_start()
    {
        Requires.That(!OperatingSystem.IsWindows(), "the layout of an environment that this test makes is that of Unix");
        using var elsewhere = new TemporaryFolder();
        WriteEnvironment(elsewhere, "editors", "0.45.1");
        WriteProgram(elsewhere, "editors/bin/mypy", "echo 'Success: no issues found in 1 source file'");
        await using var session = await Session.StartAsync(options: new JsonObject { ["python"] = elsewhere.PathOf("editors") });
        session.WriteFile("pyproject.toml", "");
        session.WriteFile("node_a_effect/__init__.py", "");
        session.WriteFile(Contract, "name: node_a_effect\n");

        await session.Client.RequestAsync("onex/typeCheck", new JsonObject { ["contract"] = session.UriOfFile(Contract) });
        var checkedNode = await session.Client.NextAsync("onex/typeCheck/finished");
        await session.Client.RequestAsync("onex/generate/start", new JsonObject
        {
            ["prompt"] = "Create EFFECT node for PostgreSQL database write operations",
            ["folder"] = Session.UriOf(session.Folder.Path),
        });
        var planned = await session.Client.NextAsync("onex/generate/finished");

        ((string?)checkedNode["checker"]).ShouldBe("mypy", checkedNode.ToJsonString());
        planned["result"]!.ToJsonString().ShouldContain("0.45.1");
    }

    private static async Task<string?> InterpreterAsync(Session session) => (string?)(await StatusAsync(session))["interpreter"]?["path"];

    private static async Task<JsonNode> StatusAsync(Session session) => (await session.Client.RequestAsync("onex/status", new JsonObject()))!;

    private static async Task SayEditorsAsync(Session session, string? path)
    {
        session.Client.Notify("onex/python", new JsonObject { ["interpreter"] = path });
        await session.Client.NextAsync("onex/status/changed");
    }

    private static async Task SetAsync(Session session, string value)
    {
        session.Client.Notify("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["onex"] = Settings(value) } });
        // One for the setting that has another value, and one for settings that have come.
        await session.Client.NextAsync("onex/status/changed");
        await session.Client.NextAsync("onex/status/changed");
    }

    private static JsonObject Settings(string interpreter) => new() { ["python"] = new JsonObject { ["interpreter"] = interpreter } };

    private static string ProgramOf(Session session, string environment) => session.Folder.PathOf(environment, "bin", "python");

    private static void WriteEnvironment(TemporaryFolder folder, string name, string coreVersion = "0.46.8")
    {
        var packages = Directory.CreateDirectory(folder.PathOf(name, "lib", "python3.12", "site-packages")).FullName;
        Directory.CreateDirectory(Path.Combine(packages, "omnibase_core"));
        File.WriteAllText(Path.Combine(packages, "omnibase_core", "__init__.py"), "");
        Directory.CreateDirectory(Path.Combine(packages, $"omnibase_core-{coreVersion}.dist-info"));
        File.WriteAllText(Path.Combine(packages, $"omnibase_core-{coreVersion}.dist-info", "METADATA"), $"Metadata-Version: 2.1\nName: omnibase-core\nVersion: {coreVersion}\n");
        File.WriteAllText(folder.PathOf(name, "pyvenv.cfg"), "home = /usr/bin\nversion = 3.12.4\n");
        WriteProgram(folder, $"{name}/bin/python", "echo '{\"ok\": true}'");
    }

    private static void WriteProgram(TemporaryFolder folder, string path, string commands)
    {
        var file = folder.PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
