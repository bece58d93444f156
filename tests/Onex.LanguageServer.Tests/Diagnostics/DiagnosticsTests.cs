using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Diagnostics;

public sealed class DiagnosticsTests
{
    private const string Wrong = "node_type: compute_generic\n";

    [Fact]
    public async Task A_finding_has_its_place_code_severity_and_page()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", Wrong);
        var published = await session.DiagnosticsAsync("contract.yaml");
        var found = Of(published, "CONTRACT-003").ShouldHaveSingleItem();
        found["range"]!.ToJsonString().ShouldBe("""{"start":{"line":0,"character":11},"end":{"line":0,"character":26}}""");
        ((int?)found["severity"]).ShouldBe(1);
        ((string?)found["source"]).ShouldBe("onex");
        var page = new Uri((string)found["codeDescription"]!["href"]!);
        page.IsFile.ShouldBeTrue();
        File.ReadAllText(page.LocalPath).ShouldContain("CONTRACT-003");
    }

    [Fact]
    public async Task The_same_is_found_as_by_the_command()
    {
        var contract = Directory.EnumerateFiles(Repository.SharedPathOf("onex", "corpus", "omnibase_infra"), "contract.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).First();
        await using var session = await Session.StartAsync();
        session.Open("node_x/contract.yaml", File.ReadAllText(contract));
        var published = await session.DiagnosticsAsync("node_x/contract.yaml");

        var command = await Onex.Testing.Python.Command.RunAsync(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "onexgen.dll"), "check", "--json", session.Folder.Path], session.Folder.Path, "",
            new Dictionary<string, string?>(), TestContext.Current.CancellationToken);
        var expected = JsonNode.Parse(command.Output)!["diagnostics"]!.AsArray()
            .Select(d => $"{d!["code"]} {d["range"]!.ToJsonString()} {d["message"]}");
        published["diagnostics"]!.AsArray().Select(d => $"{d!["code"]} {d["range"]!.ToJsonString()} {d["message"]}").ShouldBe(expected);
        published["diagnostics"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_key_that_stands_twice_points_to_the_first_one_and_a_needless_suppression_is_faded()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", "name: a\nname: b\n");
        var twice = Of(await session.DiagnosticsAsync("contract.yaml"), "YAML-003").ShouldHaveSingleItem();
        var related = twice["relatedInformation"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)related["location"]!["uri"]).ShouldBe(session.UriOfFile("contract.yaml"));
        related["location"]!["range"]!.ToJsonString().ShouldBe("""{"start":{"line":0,"character":0},"end":{"line":0,"character":4}}""");

        session.Open("b/contract.yaml", "name: node_b # onex: disable=FSM-001\n");
        var needless = Of(await session.DiagnosticsAsync("b/contract.yaml"), "SUPPRESS-002").ShouldHaveSingleItem();
        needless["tags"]!.ToJsonString().ShouldBe("[1]");
    }

    [Fact]
    public async Task What_is_typed_is_checked_at_its_version()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", Wrong);
        Of(await session.DiagnosticsAsync("contract.yaml"), "CONTRACT-003").ShouldHaveSingleItem();
        var version = session.Change("contract.yaml", Session.Replace(0, 11, 0, 26, "COMPUTE_GENERIC"));
        Of(await session.DiagnosticsAsync("contract.yaml", version), "CONTRACT-003").ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_hundred_changes_at_once_the_last_is_published_and_no_older_one_after_it()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", "node_type: \n");
        await session.DiagnosticsAsync("contract.yaml");
        const string Typed = "compute_generic";
        var last = 0;
        for (var i = 0; i < 200; i++)
            last = session.Change("contract.yaml", i < Typed.Length ? Session.Replace(0, 11 + i, 0, 11 + i, Typed[i].ToString()) : Session.Replace(1, 0, 1, 0, "\n"));
        var versions = new List<int>();
        while (versions.LastOrDefault() != last)
        {
            var published = await session.Client.NextAsync("textDocument/publishDiagnostics");
            versions.Add((int)published["version"]!);
            if (versions[^1] == last) Of(published, "CONTRACT-003").ShouldHaveSingleItem();
        }
        versions.ShouldBe(versions.Distinct().Order());
        // An answer shows that nothing is under way any more.
        await Should.ThrowAsync<RpcError>(session.Client.RequestAsync("onex/unknown"));
        session.Client.TakeAll("textDocument/publishDiagnostics").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Places_are_counted_in_code_units_of_utf16_and_over_all_line_ends(string lineEnd)
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", $"# 🚀 ü{lineEnd}{{\"🚀\": 1, node_type: compute_generic}}{lineEnd}");
        var found = Of(await session.DiagnosticsAsync("contract.yaml"), "CONTRACT-003").ShouldHaveSingleItem();
        found["range"]!.ToJsonString().ShouldBe("""{"start":{"line":1,"character":21},"end":{"line":1,"character":36}}""");
        var version = session.Change(
            "contract.yaml",
            Session.Replace(1, 2, 1, 4, "🐢🐢"),
            Session.Replace(0, 0, 1, 0, ""),
            Session.Replace(0, 23, 0, 38, "COMPUTE_GENERIC"));
        Of(await session.DiagnosticsAsync("contract.yaml", version), "CONTRACT-003").ShouldBeEmpty();
        version = session.Change("contract.yaml", Session.Replace(0, 24, 0, 24, "x"));
        found = Of(await session.DiagnosticsAsync("contract.yaml", version), "CONTRACT-003").ShouldHaveSingleItem();
        found["range"]!["start"]!["character"]!.GetValue<int>().ShouldBe(23);
    }

    [Fact]
    public async Task Closing_takes_the_findings_back()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", Wrong);
        await session.DiagnosticsAsync("contract.yaml");
        session.Close("contract.yaml");
        var published = await session.Client.NextAsync("textDocument/publishDiagnostics");
        published["diagnostics"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Wrong_order_harms_nothing()
    {
        await using var session = await Session.StartAsync();
        session.Close("contract.yaml");
        session.Client.Notify("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = session.UriOfFile("contract.yaml"), ["version"] = 7 },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = Wrong }),
        });
        session.Open("contract.yaml", "node_type: x\n");
        session.Open("contract.yaml", Wrong);
        session.Change("contract.yaml", Session.Replace(99, 99, 100, 3, ""), Session.Replace(0, 26, 0, 11, "x"));
        var found = Of(await session.DiagnosticsAsync("contract.yaml", 2), "CONTRACT-003").ShouldHaveSingleItem();
        found["range"]!.ToJsonString().ShouldBe("""{"start":{"line":0,"character":11},"end":{"line":0,"character":12}}""");
    }

    [Theory]
    [InlineData("git:/contract.yaml")]
    [InlineData("onex-preview:/a/contract.yaml")]
    [InlineData("file:///a/values.yaml")]
    public async Task Only_contracts_of_the_workspace_are_looked_at(string uri)
    {
        await using var session = await Session.StartAsync();
        session.Client.Notify("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "yaml", ["version"] = 1, ["text"] = Wrong },
        });
        session.Open("contract.yaml", Wrong);
        var published = await session.Client.NextAsync("textDocument/publishDiagnostics");
        ((string?)published["uri"]).ShouldBe(session.UriOfFile("contract.yaml"));
    }

    [Fact]
    public async Task A_file_that_git_ignores_has_no_findings()
    {
        await using var session = await Session.StartAsync(prepare: folder => File.WriteAllText(folder.PathOf(".gitignore"), "generated/\n"));
        session.Open("generated/contract.yaml", Wrong);
        (await session.DiagnosticsAsync("generated/contract.yaml"))["diagnostics"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_that_was_never_saved_is_looked_at()
    {
        await using var session = await Session.StartAsync();
        session.OpenUnsaved("new/contract.yaml", Wrong);
        Of(await session.DiagnosticsAsync("new/contract.yaml"), "CONTRACT-003").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Rules_across_files_see_what_is_open()
    {
        const string Publisher = "event_bus:\n  publish_topics:\n    - onex.evt.shop.order-placed.v1\n";
        const string Subscriber = "event_bus:\n  subscribe_topics:\n    - onex.evt.shop.order-placed.v1\n";
        await using var session = await Session.StartAsync();
        session.WriteFile("pyproject.toml", "");
        session.Open("node_a_effect/contract.yaml", Publisher);
        session.Open("node_b_effect/contract.yaml", Subscriber);
        var before = await session.DiagnosticsAsync("node_b_effect/contract.yaml");
        Flow(before).ShouldBeEmpty(before.ToJsonString());

        // Only in the editor: the file on disk still publishes the topic.
        session.Change("node_a_effect/contract.yaml", Session.Replace(2, 30, 2, 31, ""));
        var after = await session.Client.NextAsync("textDocument/publishDiagnostics", p => (string?)p["uri"] == session.UriOfFile("node_b_effect/contract.yaml"));
        Flow(after).ShouldNotBeEmpty(after.ToJsonString());

        static IEnumerable<string> Flow(JsonObject published) =>
            published["diagnostics"]!.AsArray().Select(d => (string)d!["code"]!).Where(c => c.StartsWith("FLOW-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_configuration_is_checked_itself_and_decides_for_contracts_once_it_is_saved()
    {
        await using var session = await Session.StartAsync();
        session.Open("onex.config.yaml", "rules:\n  CONTRACT-003: of\n");
        Of(await session.DiagnosticsAsync("onex.config.yaml"), "CONFIG-003").Count.ShouldBe(1);
        session.Open("contract.yaml", Wrong);
        Of(await session.DiagnosticsAsync("contract.yaml"), "CONTRACT-003").ShouldHaveSingleItem();

        session.WriteFile("onex.config.yaml", "rules:\n  CONTRACT-003: off\n");
        session.Client.Notify("textDocument/didSave", new JsonObject { ["textDocument"] = session.Document("onex.config.yaml") });
        Of(await session.DiagnosticsAsync("contract.yaml"), "CONTRACT-003").ShouldBeEmpty();
    }

    private static IReadOnlyList<JsonNode> Of(JsonObject published, string code) =>
        [.. published["diagnostics"]!.AsArray().Where(d => (string?)d!["code"] == code).Select(d => d!)];
}
