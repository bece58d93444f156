using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.TypeChecking;

public sealed class TypeCheckTests
{
    private const string Node = "node_a_effect/node.py";
    private const string Contract = "node_a_effect/contract.yaml";

    /// <summary>What the checker finds is published in the file, beside what the rules find, until the file changes.</summary>
    [Fact]
    public async Task Findings_of_the_type_checker_stand_in_the_files_until_those_change()
    {
        Requires.That(!OperatingSystem.IsWindows(), "the checker of this test is a script of Unix");
        await using var session = await Session.StartAsync(prepare: Prepare);

        var started = (await session.Client.RequestAsync("onex/typeCheck", new JsonObject { ["contract"] = session.UriOfFile(Contract) }))!;

        var published = await OfNodeAsync(session);
        var finished = await session.Client.NextAsync("onex/typeCheck/finished");
        ((string?)finished["jobId"]).ShouldBe((string?)started["jobId"]);
        ((string?)finished["outcome"]).ShouldBe("succeeded", finished.ToJsonString());
        ((string?)finished["checker"]).ShouldBe("mypy");
        ((int?)finished["errors"]).ShouldBe(1);
        finished["files"]!.AsArray().Select(f => (string?)f).ShouldBe([session.UriOfFile(Node)]);
        var found = published["diagnostics"]!.AsArray().Single()!;
        ((string?)found["source"]).ShouldBe("mypy");
        ((string?)found["code"]).ShouldBe("assignment");
        ((int)found["range"]!["start"]!["line"]!).ShouldBe(1);

        session.OpenUnsaved(Node, File.ReadAllText(session.Folder.PathOf(Node.Split('/'))));
        (await OfNodeAsync(session))["diagnostics"]!.AsArray().ShouldContain(d => (string?)d!["source"] == "mypy");
        session.Change(Node, Session.Replace(1, 0, 2, 0, ""));
        (await OfNodeAsync(session))["diagnostics"]!.AsArray().ShouldNotContain(d => (string?)d!["source"] == "mypy");
    }

    [Fact]
    public async Task A_contract_that_is_not_there_is_refused()
    {
        await using var session = await Session.StartAsync();
        var started = (await session.Client.RequestAsync("onex/typeCheck", new JsonObject { ["contract"] = session.UriOfFile(Contract) }))!;
        ((string?)started["error"]!["code"]).ShouldBe("INVALID_CONTRACT");
    }

    private static Task<JsonObject> OfNodeAsync(Session session) =>
        session.Client.NextAsync("textDocument/publishDiagnostics", p => (string?)p["uri"] == session.UriOfFile(Node));

    private static void Prepare(TemporaryFolder folder)
    {
        var packages = folder.PathOf(".venv", "lib", "python3.12", "site-packages");
        Write(folder, "pyproject.toml", "");
        Write(folder, "node_a_effect/__init__.py", "");
        Write(folder, Contract, "name: node_a_effect\n");
        Write(folder, Node, "class NodeAEffect:\n    name: str = 1\n");
        Write(folder, ".venv/pyvenv.cfg", "home = /usr/bin\nversion = 3.12.4\n");
        Directory.CreateDirectory(Path.Combine(packages, "omnibase_core"));
        File.WriteAllText(Path.Combine(packages, "omnibase_core", "__init__.py"), "");
        Program(folder, ".venv/bin/python", "echo '{\"ok\": true}'");
        Program(folder, ".venv/bin/mypy", "echo 'node_a_effect/node.py:2:17:2:17: error: Incompatible types in assignment  [assignment]'\nexit 1");
    }

    private static void Program(TemporaryFolder folder, string path, string commands)
    {
        Write(folder, path, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.PathOf(path.Split('/')), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private static void Write(TemporaryFolder folder, string path, string text)
    {
        var file = folder.PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
