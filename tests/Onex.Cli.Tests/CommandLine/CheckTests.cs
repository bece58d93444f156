using System.Text.Json.Nodes;
using Onex.Testing.Python;

namespace Onex.Cli.Tests.CommandLine;

public sealed class CheckTests : IDisposable
{
    private const string Wrong = "node_type: compute_generic\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Findings_are_one_json_document_that_fits_its_schema()
    {
        Add("a/contract.yaml", "\uFEFFnode_type: compute_generic\n");
        Add("b/contract.yaml", "name: \"x\n");
        var result = await CheckAsync("--json");

        result.ExitCode.ShouldBe(2, result.Everything);
        await JsonSchema.ShouldAcceptAsync("check", result.Output);
        var json = result.Json();
        json["files_checked"]!.GetValue<int>().ShouldBe(2);
        var wrong = json["diagnostics"]!.AsArray().Single(d => Text(d!, "code") == "CONTRACT-003")!;
        Text(wrong, "file").ShouldBe(folder.PathOf("a", "contract.yaml"));
        Text(wrong, "help").ShouldBe("docs/rules/CONTRACT-003.md");
        wrong["range"]!.ToJsonString().ShouldBe("""{"start":{"line":0,"character":11},"end":{"line":0,"character":26}}""");
        var fix = wrong["fixes"]!.AsArray().Single(f => f!["preferred"]!.GetValue<bool>())!;
        Text(fix["edits"]![0]!, "new_text").ShouldBe("COMPUTE_GENERIC");
        json["diagnostics"]!.AsArray().ShouldContain(d => Text(d!, "code") == "CONTRACT-001" && Text(d!, "file").Contains("/b/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_dialect_is_said_with_its_reason()
    {
        Add("contract.yaml", "node_type: compute\ninput_model: a.b.ModelX\noutput_model: a.b.ModelY\n");
        var file = (await CheckAsync("--json")).Json()["files"]![0]!;
        Text(file, "dialect").ShouldBe("core_node");
        Text(file, "dialect_reason").ShouldContain("input_model is a dotted name");
    }

    [Fact]
    public async Task A_person_reads_the_place_the_line_and_the_fix()
    {
        Add("nodes/contract.yaml", "# ü\n" + Wrong);
        var result = await CheckAsync();
        result.ExitCode.ShouldBe(2, result.Everything);
        result.Output.ShouldContain("nodes/contract.yaml:2:12: error CONTRACT-003: ");
        result.Output.ShouldContain("  2 | node_type: compute_generic\n    |            ^^^^^^^^^^^^^^^\n    = help: Write COMPUTE_GENERIC\n");
        result.Output.TrimEnd().Split('\n')[^1].ShouldMatch(@"^\d+ errors?.* in 1 file; \d+ fixable with --fix\.$");
        result.Output.ShouldNotContain('\e');
        result.Error.ShouldBe("");
    }

    [Fact]
    public async Task Text_of_a_file_cannot_steer_the_terminal()
    {
        Add("contract.yaml", "node_type: \"\\e[2Jcompute\u202E\"\n");
        var result = await CheckAsync();
        result.Output.ShouldNotContain('\e');
        result.Output.ShouldNotContain('\u202E');
    }

    [Fact]
    public async Task Without_errors_the_command_succeeds()
    {
        Add("contract.yaml", "node_type: compute_generic # contract-ok: as it was\n");
        var result = await CheckAsync("--json");
        var errors = result.Json()["diagnostics"]!.AsArray().Count(d => Text(d!, "severity") == "error");
        result.ExitCode.ShouldBe(errors > 0 ? 2 : 0, result.Everything);
        Directory.Delete(folder.PathOf(), recursive: true);
        Directory.CreateDirectory(folder.PathOf());
        var nothing = await CheckAsync();
        nothing.ExitCode.ShouldBe(0, nothing.Everything);
        nothing.Error.ShouldContain("There is no contract.yaml");
    }

    [Fact]
    public async Task A_missing_file_is_an_error_and_a_missing_path_the_current_folder()
    {
        Add("contract.yaml", Wrong);
        (await CheckAsync("none.yaml")).Output.ShouldContain("none.yaml:1:1: error CONTRACT-009");
        (await CheckAsync("--json")).Json()["files_checked"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Fixes_are_applied_and_stated()
    {
        Add("contract.yaml", "# kept\r\nnode_type: compute_generic\r\n");
        var result = await CheckAsync("--fix", "--json");
        await JsonSchema.ShouldAcceptAsync("check", result.Output);
        result.Json()["fixed"]!.AsArray().ShouldContain(f => Text(f!, "code") == "CONTRACT-003" && Text(f!, "title") == "Write COMPUTE_GENERIC");
        result.Json()["files_written"]!.AsArray().Select(f => f!.GetValue<string>()).ShouldBe([folder.PathOf("contract.yaml")]);
        result.Json()["diagnostics"]!.AsArray().ShouldNotContain(d => Text(d!, "code") == "CONTRACT-003");
        File.ReadAllText(folder.PathOf("contract.yaml")).ShouldContain("# kept\r\nnode_type: COMPUTE_GENERIC\r\n");

        Add("contract.yaml", Wrong);
        (await CheckAsync("--fix")).Output.ShouldContain("contract.yaml: fixed\n");
    }

    [Fact]
    public async Task A_broken_configuration_ends_the_check()
    {
        Add("contract.yaml", Wrong);
        Add("onex.config.yaml", "profil: gates\n");
        var result = await CheckAsync("--json");
        result.ExitCode.ShouldBe(5, result.Everything);
        await JsonSchema.ShouldAcceptAsync("check", result.Output);
        Text(result.Json()["diagnostics"]!.AsArray().ShouldHaveSingleItem()!, "code").ShouldBe("CONFIG-001");
        (await CheckAsync()).Output.ShouldContain("onex.config.yaml:1:1: error CONFIG-001");

        var generated = await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", folder.PathOf("out"), "--dry-run", "--json");
        generated.ExitCode.ShouldBe(5, generated.Everything);
        generated.Error.ShouldContain("INVALID_CONFIGURATION");
    }

    [Fact]
    public async Task The_configured_layout_is_the_layout_of_new_nodes()
    {
        Add("onex.config.yaml", "layout: flat\n");
        var generated = await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", folder.PathOf("out"), "--dry-run", "--json");
        Text(generated.Json(), "layout").ShouldBe("flat");
        var chosen = await Onexgen.RunAsync(
            "generate", Onexgen.CanonicalPrompt, "--output", folder.PathOf("out"), "--layout", "versioned", "--dry-run", "--json");
        Text(chosen.Json(), "layout").ShouldBe("versioned");
    }

    [Theory]
    [InlineData("--profile", "round")]
    [InlineData("--sarif")]
    [InlineData("")]
    public async Task A_wrong_call_is_refused(params string[] arguments) => (await CheckAsync(arguments)).ExitCode.ShouldBe(64);

    [Fact]
    public async Task Sarif_holds_rules_places_and_fixes()
    {
        Add("a b/contract.yaml", Wrong);
        var result = await CheckAsync("--sarif", "out.sarif");
        result.ExitCode.ShouldBe(2, result.Everything);
        var log = JsonNode.Parse(File.ReadAllText(folder.PathOf("out.sarif")))!;
        Text(log, "version").ShouldBe("2.1.0");
        var run = log["runs"]!.AsArray().ShouldHaveSingleItem()!;
        Text(run, "columnKind").ShouldBe("utf16CodeUnits");
        Text(run["originalUriBaseIds"]!["%SRCROOT%"]!, "uri").ShouldBe(new Uri(folder.Path + "/").AbsoluteUri);

        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        foreach (var found in run["results"]!.AsArray()) Text(rules[found!["ruleIndex"]!.GetValue<int>()]!, "id").ShouldBe(Text(found, "ruleId"));
        rules.ShouldAllBe(rule => Text(rule!["help"]!, "markdown").StartsWith("# " + Text(rule!, "id"), StringComparison.Ordinal));

        var wrong = run["results"]!.AsArray().Single(r => Text(r!, "ruleId") == "CONTRACT-003")!;
        Text(wrong, "level").ShouldBe("error");
        var place = wrong["locations"]![0]!["physicalLocation"]!;
        place["artifactLocation"]!.ToJsonString().ShouldBe("""{"uri":"a%20b/contract.yaml","uriBaseId":"%SRCROOT%"}""");
        place["region"]!.ToJsonString().ShouldBe("""{"startLine":1,"startColumn":12,"endLine":1,"endColumn":27}""");
        var replacement = wrong["fixes"]![0]!["artifactChanges"]![0]!["replacements"]![0]!;
        Text(replacement["insertedContent"]!, "text").ShouldBe("COMPUTE_GENERIC");
        replacement["deletedRegion"]!.ToJsonString().ShouldBe(place["region"]!.ToJsonString());
    }

    [Fact]
    public async Task A_sarif_file_that_cannot_be_written_is_an_error_of_the_run()
    {
        Add("contract.yaml", Wrong);
        var result = await CheckAsync("--sarif", folder.PathOf("none", "out.sarif"));
        result.ExitCode.ShouldBe(4, result.Everything);
    }

    private void Add(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(path))!);
        File.WriteAllText(folder.PathOf(path), text);
    }

    private Task<ProcessResult> CheckAsync(params string[] arguments) => Onexgen.RunInAsync(folder.Path, "", ["check", .. arguments]);

    private static string Text(JsonNode json, string key) => json[key]!.GetValue<string>();
}
