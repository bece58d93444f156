using System.Text.Json.Nodes;
using Onex.Testing.Python;

namespace Onex.Cli.Tests.CommandLine;

public sealed class GenerateTests : IDisposable
{
    private const string NodeFolder = "node_infrastructure_postgres_writer_effect";

    private readonly TemporaryFolder folder = new();

    private string Out => folder.PathOf("out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_canonical_prompt_becomes_a_complete_package()
    {
        var result = await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", Out, "--json");

        result.ExitCode.ShouldBe(0, result.Everything);
        var json = result.Json();
        json["success"]!.GetValue<bool>().ShouldBeTrue();
        Text(json, "node_type").ShouldBe("EFFECT");
        Text(json, "service_name").ShouldBe("postgres_writer");
        Text(json, "name").ShouldBe("PostgresWriter");
        Text(json, "domain").ShouldBe("infrastructure");
        Text(json, "description").ShouldBe("PostgreSQL database write operations");
        Texts(json, "operations").ShouldBe(["create", "update", "delete"]);
        Texts(json, "external_systems").ShouldBe(["PostgreSQL"]);
        Text(json, "node_class").ShouldBe("NodePostgresWriterEffect");
        Text(json, "layout").ShouldBe("versioned");
        json["confidence"]!.GetValue<double>().ShouldBeInRange(0.7, 1);
        json["validation_passed"]!.GetValue<bool>().ShouldBeTrue();
        json["dry_run"]!.GetValue<bool>().ShouldBeFalse();

        var written = Texts(json, "files_written");
        written.Count.ShouldBeGreaterThanOrEqualTo(12);
        written.ShouldAllBe(f => File.Exists(f));
        written.Select(f => Path.GetRelativePath(Out, f)).ShouldBe(FolderContents.Of(Out).Keys, ignoreOrder: true);
        File.Exists(Path.Combine(Text(json, "output_path"), "v1_0_0", "node.py")).ShouldBeTrue();
        json["gates"]!.AsArray().Select(g => Text(g!.AsObject(), "id")).ShouldBe(Enumerable.Range(1, 14).Select(n => $"G{n}"));
        json["gates"]!.AsArray().Where(g => g!["blocking"]!.GetValue<bool>()).ShouldAllBe(g => g!["status"]!.GetValue<string>() == "passed");
        await JsonSchema.ShouldAcceptAsync("generate", result.Output);
    }

    [Fact]
    public async Task The_second_run_changes_nothing()
    {
        (await Generate()).ExitCode.ShouldBe(0);
        var before = FolderContents.WithStateOf(Out);
        var times = Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);

        var second = await Generate();

        second.ExitCode.ShouldBe(0, second.Everything);
        second.Json()["files"]!.AsArray().ShouldAllBe(f => f!["action"]!.GetValue<string>() == "unchanged");
        Texts(second.Json(), "files_written").ShouldBeEmpty();
        FolderContents.WithStateOf(Out).ShouldBe(before);
        foreach (var (file, time) in times) File.GetLastWriteTimeUtc(file).ShouldBe(time, file);
    }

    [Fact]
    public async Task Two_folders_get_the_same_bytes()
    {
        var other = folder.PathOf("somewhere", "else");
        (await Generate()).ExitCode.ShouldBe(0);
        (await Onexgen.RunInAsync("/", "", "generate", Onexgen.CanonicalPrompt, "--output", other, "--no-compile")).ExitCode.ShouldBe(0);
        FolderContents.Of(other).ShouldBe(FolderContents.Of(Out));
    }

    [Theory]
    [InlineData("versioned")]
    [InlineData("flat")]
    public async Task A_dry_run_writes_nothing_and_says_what_the_real_run_then_writes(string layout)
    {
        var dry = await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", Out, "--layout", layout, "--dry-run", "--json");
        dry.ExitCode.ShouldBe(0, dry.Everything);
        Directory.Exists(Out).ShouldBeFalse();
        Texts(dry.Json(), "files_written").ShouldBeEmpty();
        await JsonSchema.ShouldAcceptAsync("generate", dry.Output);

        var real = await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", Out, "--layout", layout, "--no-compile", "--json");
        real.Json()["files"]!.ToJsonString().ShouldBe(dry.Json()["files"]!.ToJsonString());
        foreach (var file in dry.Json()["files"]!.AsArray())
            new FileInfo(file!["path"]!.GetValue<string>()).Length.ShouldBe(file["bytes"]!.GetValue<long>());
    }

    [Fact]
    public async Task The_diff_is_a_patch_that_makes_the_same_files()
    {
        var diff = await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", Out, "--dry-run", "--diff");
        diff.ExitCode.ShouldBe(0, diff.Everything);
        var patched = folder.PathOf("patched");
        Directory.CreateDirectory(patched);
        (await Git(patched, "", "init", "--quiet")).ExitCode.ShouldBe(0);
        var applied = await Git(patched, diff.Output, "apply", "--whitespace=nowarn", "-");
        applied.ExitCode.ShouldBe(0, applied.Everything);
        Directory.Delete(Path.Combine(patched, ".git"), recursive: true);

        (await Generate()).ExitCode.ShouldBe(0);
        FolderContents.Of(patched).ShouldBe(FolderContents.Of(Out));
    }

    [Fact]
    public async Task Flat_siblings_make_the_node_flat()
    {
        var sibling = folder.PathOf("out", "node_order_effect");
        Directory.CreateDirectory(sibling);
        File.WriteAllText(Path.Combine(sibling, "contract.yaml"), "name: node_order_effect\n");
        var json = (await Generate()).Json();
        Text(json, "layout").ShouldBe("flat");
        File.Exists(folder.PathOf("out", "node_postgres_writer_effect", "node.py")).ShouldBeTrue();
    }

    [Fact]
    public async Task Inside_a_package_modules_start_with_it_and_the_node_is_registered()
    {
        const string Project = "[project]\nname = \"acme\"  # ours\n";
        var nodes = folder.PathOf("src", "acme", "nodes");
        Directory.CreateDirectory(nodes);
        File.WriteAllText(folder.PathOf("src", "acme", "__init__.py"), "");
        File.WriteAllText(Path.Combine(nodes, "__init__.py"), "");
        File.WriteAllText(folder.PathOf("pyproject.toml"), Project);

        var result = await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", nodes, "--json");

        result.ExitCode.ShouldBe(0, result.Everything);
        File.ReadAllText(Path.Combine(nodes, NodeFolder, "v1_0_0", "contract.yaml")).ShouldContain($"acme.nodes.{NodeFolder}.v1_0_0.models");
        File.ReadAllText(folder.PathOf("pyproject.toml"))
            .ShouldBe($"{Project}\n[project.entry-points.\"onex.nodes\"]\n{NodeFolder} = \"acme.nodes.{NodeFolder}.v1_0_0\"\n");

        var undone = await Onexgen.RunAsync("undo", NodeFolder, "--output", nodes, "--json");
        undone.ExitCode.ShouldBe(0, undone.Everything);
        await JsonSchema.ShouldAcceptAsync("undo", undone.Output);
        File.ReadAllText(folder.PathOf("pyproject.toml")).ShouldBe(Project);
        Directory.Exists(Path.Combine(nodes, NodeFolder)).ShouldBeFalse();
    }

    [Fact]
    public async Task Events_are_lines_of_json_in_the_order_of_the_stages()
    {
        var events = folder.PathOf("events.jsonl");
        var result = await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", Out, "--events", events, "--json");
        var lines = File.ReadAllLines(events);
        await JsonSchema.ShouldAcceptAsync("event", lines);

        var parsed = lines.Select(l => JsonNode.Parse(l)!.AsObject()).ToList();
        parsed.Select(e => Text(e, "event_type")).Distinct().ShouldBe(
        [
            "PromptSubmitted", "ParsingStarted", "ParsingCompleted", "PreValidationStarted", "PreValidationCompleted", "GenerationStarted",
            "GenerationProgress", "GenerationCompleted", "PostValidationStarted", "PostValidationCompleted", "WritingStarted", "WritingProgress",
            "WritingCompleted", "CompilationStarted", "CompilationCompleted", "PipelineCompleted",
        ]);
        parsed.Select(e => Text(e, "correlation_id")).Distinct().ShouldBe([Text(result.Json(), "correlation_id")]);
        parsed.Select(e => Text(e, "event_id")).ShouldBeUnique();
    }

    [Fact]
    public async Task A_refused_prompt_ends_with_2_and_says_so_everywhere()
    {
        var events = folder.PathOf("events.jsonl");
        var result = await Onexgen.RunAsync("generate", "node", "--output", Out, "--events", events, "--json");
        result.ExitCode.ShouldBe(2, result.Everything);
        await JsonSchema.ShouldAcceptAsync("generate", result.Output);
        await JsonSchema.ShouldAcceptAsync("event", File.ReadAllLines(events));
        var error = result.Json()["errors"]!.AsArray().ShouldHaveSingleItem()!.AsObject();
        Text(error, "error_code").ShouldBe("INVALID_PROMPT");
        Text(error, "stage_failed").ShouldBe("parsing");
        Texts(error, "suggestions").ShouldNotBeEmpty();
        result.Error.ShouldContain("INVALID_PROMPT");
        Directory.Exists(Out).ShouldBeFalse();
        File.ReadAllLines(events)[^1].ShouldContain("\"PipelineFailed\"");
    }

    [Fact]
    public async Task A_prompt_may_come_from_standard_input()
    {
        var result = await Onexgen.RunInAsync(Repository.Root, Onexgen.CanonicalPrompt, "generate", "-", "--output", Out, "--dry-run", "--json");
        Text(result.Json(), "service_name").ShouldBe("postgres_writer");
    }

    [Theory]
    [InlineData("@README.md EFFECT node that writes orders to PostgreSQL")]
    [InlineData("--output EFFECT node that writes orders to PostgreSQL")]
    public async Task A_prompt_is_never_an_option_or_a_file(string prompt)
    {
        var result = await Onexgen.RunAsync("generate", "--output", Out, "--dry-run", "--json", "--", prompt);
        result.ExitCode.ShouldBe(0, result.Everything);
        Texts(result.Json(), "external_systems").ShouldBe(["PostgreSQL"]);
    }

    [Fact]
    public async Task An_edited_file_is_merged_and_kept_by_undo()
    {
        (await Generate()).ExitCode.ShouldBe(0);
        var handler = Path.Combine(Out, NodeFolder, "v1_0_0", "handlers", "handler_postgres_writer.py");
        var edited = File.ReadAllText(handler) + "\n# mine\n";
        File.WriteAllText(handler, edited);

        var again = await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt + " with search", "--output", Out, "--name", "postgres_writer", "--no-compile", "--json");
        again.ExitCode.ShouldBe(0, again.Everything);
        File.ReadAllText(handler).ShouldEndWith("\n# mine\n");

        (await Onexgen.RunAsync("undo", "--output", Out)).ExitCode.ShouldBe(0);
        File.ReadAllText(handler).ShouldBe(edited);
    }

    [Fact]
    public async Task Undo_leaves_the_folder_as_it_was()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "mine.txt"), "mine");
        (await Generate()).ExitCode.ShouldBe(0);
        (await Onexgen.RunAsync("undo", "--output", Out)).ExitCode.ShouldBe(0);
        FolderContents.Of(Out).Keys.ShouldBe(["mine.txt"]);

        var nothing = await Onexgen.RunAsync("undo", "--output", Out, "--json");
        nothing.ExitCode.ShouldBe(4);
        await JsonSchema.ShouldAcceptAsync("error", nothing.Output);
    }

    [Fact]
    public async Task A_foreign_file_in_the_way_is_a_conflict_and_nothing_is_written()
    {
        var node = Path.Combine(Out, NodeFolder, "v1_0_0", "node.py");
        Directory.CreateDirectory(Path.GetDirectoryName(node)!);
        File.WriteAllText(node, "# somebody's\n");
        var before = FolderContents.WithStateOf(Out);

        var result = await Generate();
        result.ExitCode.ShouldBe(4, result.Everything);
        await JsonSchema.ShouldAcceptAsync("generate", result.Output);
        Text(result.Json()["errors"]![0]!.AsObject(), "error_code").ShouldBe("FILE_CONFLICT");
        FolderContents.WithStateOf(Out).ShouldBe(before);

        var replaced = await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", Out, "--overwrite", "replace", "--no-compile", "--json");
        replaced.ExitCode.ShouldBe(0, replaced.Everything);
        (await Onexgen.RunAsync("undo", "--output", Out)).ExitCode.ShouldBe(0);
        FolderContents.Of(Out).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_where_the_folder_should_be_is_an_error_of_the_environment()
    {
        File.WriteAllText(Out, "a file");
        var result = await Generate();
        result.ExitCode.ShouldBe(5, result.Everything);
        await JsonSchema.ShouldAcceptAsync("generate", result.Output);
        Text(result.Json()["errors"]![0]!.AsObject(), "error_code").ShouldBe("OUTPUT_DIRECTORY");
        result.Json()["gates"]!.AsArray().Single(g => Text(g!.AsObject(), "id") == "G6")!["status"]!.GetValue<string>().ShouldBe("failed");
    }

    [Theory]
    [InlineData("EFFECT node that writes orders to PostgreSQL --type", 2, "INVALID_NODE_TYPE", "--node-type", "GADGET")]
    [InlineData("EFFECT node that writes orders to PostgreSQL", 2, "INVALID_NAME", "--name", "../../etc")]
    [InlineData("EFFECT node that writes orders to PostgreSQL", 2, "INVALID_NAME", "--name", "class")]
    public async Task What_cannot_be_done_is_refused_with_its_code(string prompt, int exitCode, string errorCode, params string[] options)
    {
        var result = await Onexgen.RunAsync(["generate", prompt, "--output", Out, "--json", .. options]);
        result.ExitCode.ShouldBe(exitCode, result.Everything);
        await JsonSchema.ShouldAcceptAsync("generate", result.Output);
        Text(result.Json()["errors"]![0]!.AsObject(), "error_code").ShouldBe(errorCode);
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Theory]
    [InlineData("generate")]
    [InlineData("generate", "a prompt", "--layout", "round")]
    [InlineData("generate", "a prompt", "--diff", "--json")]
    [InlineData("generate", "a prompt", "--no-such-option")]
    [InlineData("generate", "one", "two")]
    [InlineData("frobnicate")]
    [InlineData]
    public async Task Wrong_usage_ends_with_64(params string[] arguments)
    {
        var result = await Onexgen.RunAsync(arguments);
        result.ExitCode.ShouldBe(64, result.Everything);
        result.Output.ShouldBe("");
        result.Error.ShouldContain("error:");
    }

    [Fact]
    public async Task Strict_lets_warnings_block_before_anything_is_written()
    {
        var result = await Onexgen.RunAsync("generate", "Create node for data", "--output", Out, "--strict", "--json");
        result.ExitCode.ShouldBe(2, result.Everything);
        await JsonSchema.ShouldAcceptAsync("generate", result.Output);
        Directory.Exists(Out).ShouldBeFalse();
    }

    private Task<ProcessResult> Generate() => Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", Out, "--no-compile", "--json");

    private static Task<ProcessResult> Git(string folder, string input, params string[] arguments) =>
        Command.RunAsync("git", arguments, folder, input, cancellationToken: TestContext.Current.CancellationToken);

    private static string Text(JsonObject json, string key) => json[key]!.GetValue<string>();

    private static List<string> Texts(JsonObject json, string key) => [.. json[key]!.AsArray().Select(n => n!.GetValue<string>())];
}
