using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Trust;

public sealed class TrustTests
{
    private const string Prompt = "Create EFFECT node for PostgreSQL database write operations";

    [Fact]
    public async Task Without_trust_nothing_is_generated_written_or_taken_back_and_reading_goes_on()
    {
        await using var session = await Session.StartAsync(options: new JsonObject { ["trusted"] = false });
        var folder = Session.UriOf(session.Folder.Path);

        await ShouldBeRefusedAsync(session, "onex/generate/start", new JsonObject { ["prompt"] = Prompt, ["folder"] = folder });
        await ShouldBeRefusedAsync(session, "onex/generate/apply", new JsonObject { ["jobId"] = "job-1" });
        await ShouldBeRefusedAsync(session, "onex/undo", new JsonObject { ["folder"] = folder });

        (await session.Client.RequestAsync("onex/parsePrompt", new JsonObject { ["prompt"] = Prompt }))!["spec"].ShouldNotBeNull();
        session.Open("contract.yaml", "name: [\n");
        (await session.DiagnosticsAsync("contract.yaml"))["diagnostics"]!.AsArray().ShouldNotBeEmpty();

        session.Client.Notify("onex/trust", new JsonObject { ["trusted"] = true });
        var started = await session.Client.RequestAsync("onex/generate/start", new JsonObject { ["prompt"] = Prompt, ["folder"] = folder, ["compile"] = false });
        started!["error"].ShouldBeNull();
    }

    [Fact]
    public async Task No_program_of_an_untrusted_workspace_is_started()
    {
        Requires.That(!OperatingSystem.IsWindows(), "the program of this test is a script of Unix");
        await using var session = await Session.StartAsync(options: new JsonObject { ["trusted"] = false }, prepare: folder =>
        {
            Directory.CreateDirectory(folder.PathOf("venv", "bin"));
            File.WriteAllText(folder.PathOf("pyproject.toml"), "");
            File.WriteAllText(folder.PathOf("venv", "pyvenv.cfg"), "");
            var program = folder.PathOf("venv", "bin", "python");
            File.WriteAllText(program, $"#!/bin/sh\ntouch '{folder.PathOf("was-started")}'\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        });

        var status = (await session.Client.RequestAsync("onex/status", new JsonObject()))!;

        ((bool?)status["trusted"]).ShouldBe(false);
        File.Exists(session.Folder.PathOf("was-started")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_components_of_a_workspace_count_once_it_is_trusted()
    {
        await using var session = await Session.StartAsync(prepare: folder => CopyComponent(folder.PathOf(".onex", "components", "frobstore")));
        var prompt = new JsonObject { ["prompt"] = "Create EFFECT node called FrobKeeper for Frobstore. Operations: keep" };

        var read = (await session.Client.RequestAsync("onex/parsePrompt", prompt.DeepClone()))!;
        read["spec"]!["external_systems"]!.AsArray().ShouldBeEmpty();
        read["warnings"]!.AsArray().ShouldContain(w => ((string?)w)!.Contains("do not count"));

        session.Client.Notify("onex/trust", new JsonObject { ["trusted"] = true });
        read = (await session.Client.RequestAsync("onex/parsePrompt", prompt))!;
        read["spec"]!["external_systems"]!.AsArray().Select(s => (string?)s).ShouldBe(["Frobstore"]);
    }

    private static async Task ShouldBeRefusedAsync(Session session, string method, JsonObject parameters)
    {
        var answer = (await session.Client.RequestAsync(method, parameters))!;
        answer["jobId"].ShouldBeNull(method);
        ((string?)answer["error"]!["code"]).ShouldBe("UNTRUSTED_WORKSPACE", method);
    }

    private static void CopyComponent(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests", "components", "frobstore"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }
}
