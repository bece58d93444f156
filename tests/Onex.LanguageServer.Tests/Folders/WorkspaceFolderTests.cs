using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Folders;

public sealed class WorkspaceFolderTests
{
    private const string Wrong = "node_type: compute_generic\n";

    [Fact]
    public async Task Each_of_two_folders_has_its_own_configuration()
    {
        await using var session = await Session.StartAsync(folders: ["one", "two"]);
        session.WriteFile("one/onex.config.yaml", "rules:\n  CONTRACT-003: off\n");
        session.Open("one/contract.yaml", Wrong);
        CodesOf(await session.DiagnosticsAsync("one/contract.yaml")).ShouldNotContain("CONTRACT-003");
        session.Open("two/contract.yaml", Wrong);
        CodesOf(await session.DiagnosticsAsync("two/contract.yaml")).ShouldContain("CONTRACT-003");
    }

    [Fact]
    public async Task A_folder_that_comes_later_counts_from_then_on_and_one_that_goes_no_longer()
    {
        await using var session = await Session.StartAsync(folders: ["one"], prepare: folder =>
        {
            Directory.CreateDirectory(folder.PathOf("two", "ignored"));
            File.WriteAllText(folder.PathOf("two", ".gitignore"), "ignored/\n");
        });
        session.Open("two/ignored/contract.yaml", Wrong);
        CodesOf(await session.DiagnosticsAsync("two/ignored/contract.yaml")).ShouldContain("CONTRACT-003");
        Change(session, added: "two", removed: null);
        (await session.DiagnosticsAsync("two/ignored/contract.yaml"))["diagnostics"]!.AsArray().ShouldBeEmpty();
        Change(session, added: null, removed: "two");
        CodesOf(await session.DiagnosticsAsync("two/ignored/contract.yaml")).ShouldContain("CONTRACT-003");
    }

    private static void Change(Session session, string? added, string? removed) =>
        session.Client.Notify("workspace/didChangeWorkspaceFolders", new JsonObject
        {
            ["event"] = new JsonObject { ["added"] = Folders(session, added), ["removed"] = Folders(session, removed) },
        });

    private static JsonArray Folders(Session session, string? name) => name is null ? [] : [new JsonObject { ["uri"] = session.UriOfFile(name), ["name"] = name }];

    private static IEnumerable<string?> CodesOf(JsonObject published) => published["diagnostics"]!.AsArray().Select(d => (string?)d!["code"]);
}
