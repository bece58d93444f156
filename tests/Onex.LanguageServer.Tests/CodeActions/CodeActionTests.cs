using System.Text.Json.Nodes;
using Onex.Language.Text;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.CodeActions;

public sealed class CodeActionTests
{
    private const string Wrong = "name: a # 🚀\nnode_type: compute_generic\n";

    [Fact]
    public async Task A_fix_is_offered_where_its_finding_is_and_makes_it_go()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", Wrong);
        await session.DiagnosticsAsync("contract.yaml");
        var fix = (await AskAsync(session, Session.Range(1, 15, 1, 15))).Single(a => (bool?)a["isPreferred"] == true);
        ((string?)fix["title"]).ShouldBe("Write COMPUTE_GENERIC");
        ((string?)fix["kind"]).ShouldBe("quickfix");
        ((string?)fix["diagnostics"]![0]!["code"]).ShouldBe("CONTRACT-003");
        var edit = fix["edit"]!["documentChanges"]!.AsArray().ShouldHaveSingleItem()!;
        ((int?)edit["textDocument"]!["version"]).ShouldBe(1);

        Apply(Wrong, edit["edits"]!).ShouldBe("name: a # 🚀\nnode_type: COMPUTE_GENERIC\n");
        (await AskAsync(session, Session.Range(0, 0, 0, 0))).ShouldNotContain(a => (string?)a["title"] == "Write COMPUTE_GENERIC");
    }

    [Fact]
    public async Task Edits_belong_to_the_newest_version_also_where_it_came_just_before()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", Wrong);
        var version = session.Change("contract.yaml", Session.Replace(0, 0, 0, 0, "# one line more\n"));
        var fix = (await AskAsync(session, Session.Range(2, 15, 2, 15))).Single(a => (bool?)a["isPreferred"] == true);
        var edit = fix["edit"]!["documentChanges"]![0]!;
        ((int?)edit["textDocument"]!["version"]).ShouldBe(version);
        ((int?)edit["edits"]![0]!["range"]!["start"]!["line"]).ShouldBe(2);
    }

    [Fact]
    public async Task A_finding_can_be_suppressed_for_its_line_and_for_the_file()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", Wrong);
        var actions = await AskAsync(session, Session.Range(1, 15, 1, 15));
        Apply(Wrong, Edits(actions, "Disable CONTRACT-003 for this line")).ShouldBe("name: a # 🚀\nnode_type: compute_generic  # onex: disable=CONTRACT-003\n");
        Apply(Wrong, Edits(actions, "Disable CONTRACT-003 in this file")).ShouldBe("# onex: disable=CONTRACT-003\n" + Wrong);
    }

    [Fact]
    public async Task Node_files_are_checked_while_they_are_typed()
    {
        const string Path = "node_a_compute/helper.py";
        await using var session = await Session.StartAsync(prepare: folder =>
        {
            Directory.CreateDirectory(folder.PathOf("node_a_compute"));
            File.WriteAllText(folder.PathOf("node_a_compute", "contract.yaml"), "node_type: COMPUTE_GENERIC\n");
        });
        session.Open(Path, "x: Any = 1\n");
        (await session.DiagnosticsAsync(Path)).ToJsonString().ShouldContain("MODEL-003");
        var actions = await AskAsync(session, Session.Range(0, 4, 0, 4), Path);
        Apply("x: Any = 1\n", Edits(actions, "Disable MODEL-003 for this line")).ShouldBe("x: Any = 1  # onex: disable=MODEL-003\n");
        session.Change(Path, Session.Replace(0, 3, 0, 6, "int"));
        (await session.DiagnosticsAsync(Path, 2)).ToJsonString().ShouldNotContain("MODEL-003");
    }

    [Fact]
    public async Task All_of_a_rule_are_fixed_at_once()
    {
        const string Text = "event_bus:\n  publish_topics:\n    - onex.evt.a.b.v1\n    - onex.evt.a.b.v1\n    - onex.evt.a.c.v1\n    - onex.evt.a.c.v1\n";
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", Text);
        var actions = await AskAsync(session, Session.Range(3, 8, 3, 8));
        Apply(Text, Edits(actions, "Fix all 2 of TOPIC-003 in this file")).ShouldBe("event_bus:\n  publish_topics:\n    - onex.evt.a.b.v1\n    - onex.evt.a.c.v1\n");
    }

    [Theory]
    [InlineData("source.fixAll.onex")]
    [InlineData("source.fixAll")]
    [InlineData("source")]
    public async Task Fixing_all_does_to_the_text_what_the_command_does(string only)
    {
        const string Text = "name: a\nnode_type: effect\nversion: 1.2.3\nnode_version: \"1.0.0\"\n";
        await using var session = await Session.StartAsync();
        session.Open("node_a_effect/contract.yaml", Text);
        var actions = await AskAsync(session, Session.Range(0, 0, 0, 0), "node_a_effect/contract.yaml", only);
        var action = actions.ShouldHaveSingleItem();
        ((string?)action["kind"]).ShouldBe("source.fixAll.onex");
        var fixedText = Apply(Text, action["edit"]!["documentChanges"]![0]!["edits"]!);

        await Onex.Testing.Python.Command.RunAsync(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "onexgen.dll"), "check", "--fix", session.Folder.Path], session.Folder.Path, "",
            new Dictionary<string, string?>(), TestContext.Current.CancellationToken);
        fixedText.ShouldBe(File.ReadAllText(session.Folder.PathOf("node_a_effect", "contract.yaml")));
        fixedText.ShouldNotBe(Text);
    }

    [Fact]
    public async Task Only_what_is_asked_for_is_offered()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", Wrong);
        (await AskAsync(session, Session.Range(1, 15, 1, 15), only: "refactor")).ShouldBeEmpty();
        (await AskAsync(session, Session.Range(1, 15, 1, 15), only: "quickfix")).ShouldAllBe(a => (string?)a["kind"] == "quickfix");
        (await AskAsync(session, Session.Range(1, 15, 1, 15), "elsewhere/contract.yaml")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_model_is_created_with_its_package()
    {
        const string Text = "input_model:\n  name: ModelA\n  module: acme.node_a_compute.models.model_a\n";
        await using var session = await Session.StartAsync(prepare: folder =>
        {
            File.WriteAllText(folder.PathOf("pyproject.toml"), "");
            Directory.CreateDirectory(folder.PathOf("acme", "node_a_compute"));
            File.WriteAllText(folder.PathOf("acme", "__init__.py"), "");
            File.WriteAllText(folder.PathOf("acme", "node_a_compute", "__init__.py"), "");
        });
        session.Open("acme/node_a_compute/contract.yaml", Text);
        var actions = await AskAsync(session, Session.Range(2, 12, 2, 12), "acme/node_a_compute/contract.yaml");
        var changes = actions.Select(a => a["edit"]!["documentChanges"]!.AsArray()).First(c => c.Any(e => (string?)e!["kind"] == "create"));
        var created = changes.First(e => (string?)e!["kind"] == "create" && ((string)e["uri"]!).EndsWith("model_a.py", StringComparison.Ordinal))!;
        ((bool?)created["options"]!["overwrite"]).ShouldNotBe(true);
        var written = changes.First(e => e!["textDocument"] is { } d && (string?)d["uri"] == (string?)created["uri"])!;
        ((string?)written["edits"]![0]!["newText"])!.ShouldContain("class ModelA");
    }

    [Fact]
    public async Task A_client_without_versioned_edits_gets_plain_ones()
    {
        var capabilities = ClientCapabilities.Usual;
        capabilities["workspace"]!.AsObject().Remove("workspaceEdit");
        await using var session = await Session.StartAsync(capabilities);
        session.Open("contract.yaml", Wrong);
        var fix = (await AskAsync(session, Session.Range(1, 15, 1, 15))).First(a => (bool?)a["isPreferred"] == true);
        fix["edit"]!["documentChanges"].ShouldBeNull();
        ((string?)fix["edit"]!["changes"]![session.UriOfFile("contract.yaml")]![0]!["newText"]).ShouldBe("COMPUTE_GENERIC");
    }

    private static JsonNode Edits(IEnumerable<JsonNode> actions, string title) =>
        actions.First(a => (string?)a["title"] == title)["edit"]!["documentChanges"]![0]!["edits"]!;

    private static async Task<IReadOnlyList<JsonNode>> AskAsync(Session session, JsonObject range, string path = "contract.yaml", string? only = null)
    {
        var context = new JsonObject { ["diagnostics"] = new JsonArray() };
        if (only is not null) context["only"] = new JsonArray(only);
        var answer = await session.Client.RequestAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = session.Document(path),
            ["range"] = range,
            ["context"] = context,
        });
        return [.. answer!.AsArray().Select(a => a!)];
    }

    /// <summary>As an editor does: with the protocol's positions only.</summary>
    private static string Apply(string text, JsonNode edits)
    {
        var source = new SourceText(text);
        return source.Apply(edits.AsArray().Select(e => new TextEdit(
            TextSpan.FromBounds(OffsetOf(e!["range"]!["start"]!), OffsetOf(e["range"]!["end"]!)), (string)e["newText"]!))).Content;

        int OffsetOf(JsonNode position) => source.GetOffset(new LinePosition((int)position["line"]!, (int)position["character"]!));
    }
}
