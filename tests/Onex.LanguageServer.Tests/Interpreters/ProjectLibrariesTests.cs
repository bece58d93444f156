using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Interpreters;

/// <summary>Imports of node files are held to what is installed for the project.</summary>
public sealed class ProjectLibrariesTests
{
    private const string Node = "nodes/node_a_effect/node.py";
    private const string Source = "from omnibase_core.nodes.node_sonar import NodeSonar\n\n\nclass NodeAEffect(NodeSonar):\n    pass\n";

    [Fact]
    public async Task What_the_environment_has_can_be_imported_and_what_comes_into_it_later_too()
    {
        Requires.That(!OperatingSystem.IsWindows(), "the layout of an environment that this test makes is that of Unix");
        await using var session = await Session.StartAsync(prepare: folder =>
        {
            Write(folder, "pyproject.toml", "");
            Write(folder, "nodes/node_a_effect/contract.yaml", "name: node_a_effect\nnode_type: EFFECT_GENERIC\n");
            Write(folder, ".venv/pyvenv.cfg", "home = /usr/bin\nversion = 3.12.4\n");
            Write(folder, ".venv/bin/python", "#!/bin/sh\nexit 1\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.PathOf(".venv", "bin", "python"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
            Install(folder, "0.46.8", "");
        });
        session.Open(Node, Source);
        // The bundled facts and the environment agree: there is no such module.
        (await CodesAsync(session)).ShouldContain("IMPORT-001");

        Install(session.Folder, "0.47.0", "class NodeSonar:\n    \"\"\"New.\"\"\"\n");
        session.Client.Notify("workspace/didChangeWatchedFiles", new JsonObject
        {
            ["changes"] = new JsonArray(new JsonObject { ["uri"] = session.UriOfFile(".venv/lib/python3.12/site-packages/omnibase_core-0.47.0.dist-info/METADATA"), ["type"] = 1 }),
        });

        var codes = await CodesAsync(session);
        while (codes.Any(code => code.StartsWith("IMPORT", StringComparison.Ordinal))) codes = await CodesAsync(session);
    }

    private static async Task<string[]> CodesAsync(Session session) =>
        [.. (await session.DiagnosticsAsync(Node))["diagnostics"]!.AsArray().Select(d => (string)d!["code"]!)];

    private static void Install(TemporaryFolder folder, string version, string sonar)
    {
        const string Site = ".venv/lib/python3.12/site-packages";
        Write(folder, $"{Site}/omnibase_core/__init__.py", "");
        Write(folder, $"{Site}/omnibase_core/nodes/__init__.py", "");
        if (sonar.Length > 0) Write(folder, $"{Site}/omnibase_core/nodes/node_sonar.py", sonar);
        Write(folder, $"{Site}/omnibase_core-{version}.dist-info/METADATA", $"Metadata-Version: 2.1\nName: omnibase-core\nVersion: {version}\n");
    }

    private static void Write(TemporaryFolder folder, string path, string text)
    {
        var file = folder.PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
