using System.Text.Json.Nodes;
using Onex.Testing.Intelligence;
using Onex.Testing.Python;

namespace Onex.Cli.Tests.CommandLine;

public sealed class IntelligenceTests : IDisposable
{
    private const string Key = "sk-this-is-a-secret";

    private const string Answer = """{"service_name": "audit_log", "operations": ["append"], "evidence": {"operations": "write operations"}}""";

    private readonly TemporaryFolder folder = new();

    private string Out => folder.PathOf("out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_refined_spec_is_printed_with_the_differences()
    {
        using var model = ModelServer.Saying(Answer);
        var result = await RunAsync(model, "parse", Onexgen.CanonicalPrompt, "--enable-intelligence", "--json");
        result.ExitCode.ShouldBe(0, result.Everything);
        var json = result.Json();
        json["service_name"]!.GetValue<string>().ShouldBe("audit_log");
        json["intelligence"]!["used"]!.GetValue<bool>().ShouldBeTrue();
        json["intelligence"]!["model"]!.GetValue<string>().ShouldBe("small");
        json["intelligence"]!["fallback_reason"].ShouldBeNull();
        var name = json["intelligence"]!["differences"]![0]!;
        (name["field"]!.GetValue<string>(), name["deterministic"]!.GetValue<string>(), name["refined"]!.GetValue<string>()).ShouldBe(("service_name", "postgres_writer", "audit_log"));
        await JsonSchema.ShouldAcceptAsync("parse", result.Output);

        var generated = await Onexgen.RunInAsync(Repository.Root, result.Output, "generate", "--spec", "-", "--output", Out, "--dry-run", "--json");
        generated.ExitCode.ShouldBe(0, generated.Everything);
        generated.Json()["service_name"]!.GetValue<string>().ShouldBe("audit_log");
    }

    [Fact]
    public async Task A_person_reads_what_the_model_has_changed()
    {
        using var model = ModelServer.Saying(Answer);
        var result = await RunAsync(model, "parse", Onexgen.CanonicalPrompt, "--enable-intelligence");
        result.Output.ShouldContain("small has changed:");
        result.Output.ShouldContain("  service_name: audit_log instead of postgres_writer");
    }

    [Fact]
    public async Task Without_the_option_no_model_is_asked()
    {
        using var model = ModelServer.Saying(Answer);
        var parsed = await RunAsync(model, "parse", Onexgen.CanonicalPrompt, "--json");
        parsed.Json().ContainsKey("intelligence").ShouldBeFalse();
        var generated = await RunAsync(model, "generate", Onexgen.CanonicalPrompt, "--output", Out, "--dry-run", "--json");
        generated.Json()["intelligence"].ShouldBeNull();
        model.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_prompt_that_is_refused_is_not_sent()
    {
        using var model = ModelServer.Saying(Answer);
        (await RunAsync(model, "parse", "--enable-intelligence", "--", "node")).ExitCode.ShouldBe(2);
        model.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Generating_again_asks_nobody_and_changes_nothing()
    {
        using var model = ModelServer.Saying(Answer);
        var first = await GenerateAsync(model);
        first.ExitCode.ShouldBe(0, first.Everything);
        first.Json()["service_name"]!.GetValue<string>().ShouldBe("audit_log");
        Path.GetFileName(first.Json()["output_path"]!.GetValue<string>()).ShouldBe("node_infrastructure_audit_log_effect");
        await JsonSchema.ShouldAcceptAsync("generate", first.Output);

        var second = await GenerateAsync(model);
        second.ExitCode.ShouldBe(0, second.Everything);
        second.Json()["files"]!.AsArray().ShouldAllBe(f => f!["action"]!.GetValue<string>() == "unchanged");
        second.Json()["intelligence"]!.ToJsonString().ShouldBe(first.Json()["intelligence"]!.ToJsonString());
        model.Requests.Count.ShouldBe(1);

        // Another clone, where no model is set up.
        var third = await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", Out, "--enable-intelligence", "--json");
        third.Json()["files"]!.AsArray().ShouldAllBe(f => f!["action"]!.GetValue<string>() == "unchanged");
        Texts(third, "warnings").ShouldNotContain(w => w.Contains("without a model", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_recorded_counts_only_for_the_same_prompt_and_decisions()
    {
        using var model = ModelServer.Saying(Answer);
        await GenerateAsync(model);
        await GenerateAsync(model, "--domain", "auditing");
        model.Requests.Count.ShouldBe(2);
        await RunAsync(model, "generate", Onexgen.CanonicalPrompt + " and reads", "--output", Out, "--enable-intelligence", "--json");
        model.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("""{"service_name": "../../outside"}""", "what it answered makes no node: ")]
    [InlineData("I cannot help with that.", "it answered in words: \"I cannot help with that.\"")]
    public async Task Where_the_answer_is_no_use_the_node_is_as_without_a_model(string answer, string why)
    {
        using var model = ModelServer.Saying(answer);
        var result = await GenerateAsync(model);
        result.ExitCode.ShouldBe(0, result.Everything);
        var json = result.Json();
        json["service_name"]!.GetValue<string>().ShouldBe("postgres_writer");
        json["intelligence"]!["used"]!.GetValue<bool>().ShouldBeFalse();
        json["intelligence"]!["fallback_reason"]!.GetValue<string>().ShouldStartWith(why);
        Texts(result, "warnings").ShouldContain(w => w.StartsWith($"The prompt was read without a model, because {why}", StringComparison.Ordinal));
        await JsonSchema.ShouldAcceptAsync("generate", result.Output);

        var without = folder.PathOf("without");
        await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", without);
        FolderContents.Of(Out).ShouldBe(FolderContents.Of(without));
        Directory.Exists(folder.PathOf("outside")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_key_stands_in_nothing_that_is_written()
    {
        using var model = ModelServer.Start(a => a.SendAsync("401 Unauthorized", $"{{\"error\": \"Incorrect API key provided: {Key}\"}}"));
        var events = folder.PathOf("events.jsonl");
        var result = await GenerateAsync(model, "--events", events);
        result.Json()["intelligence"]!["fallback_reason"]!.GetValue<string>().ShouldBe("the endpoint does not accept the key (status 401)");
        model.Requests.ShouldHaveSingleItem().ShouldContain(Key);
        result.Everything.ShouldNotContain(Key);
        (await File.ReadAllTextAsync(events, TestContext.Current.CancellationToken)).ShouldNotContain(Key);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldNotContain(Key, customMessage: file);
    }

    [Fact]
    public async Task Without_a_model_set_up_the_reason_is_said()
    {
        var result = await Onexgen.RunAsync("parse", Onexgen.CanonicalPrompt, "--enable-intelligence", "--json");
        result.ExitCode.ShouldBe(0, result.Everything);
        result.Json()["intelligence"]!["model"].ShouldBeNull();
        result.Error.ShouldContain("no model is set up: ONEX_INTELLIGENCE_ENDPOINT and ONEX_INTELLIGENCE_MODEL name one");
        await JsonSchema.ShouldAcceptAsync("parse", result.Output);
    }

    [Fact]
    public async Task A_contract_needs_no_model() =>
        (await Onexgen.RunAsync("generate", "--from", "contract.yaml", "--enable-intelligence")).ExitCode.ShouldBe(64);

    private Task<ProcessResult> GenerateAsync(ModelServer model, params string[] arguments) =>
        RunAsync(model, ["generate", Onexgen.CanonicalPrompt, "--output", Out, "--enable-intelligence", "--no-compile", "--json", .. arguments]);

    private static Task<ProcessResult> RunAsync(ModelServer model, params string[] arguments) => Onexgen.RunInAsync(
        Repository.Root, "", new Dictionary<string, string?>
        {
            ["ONEX_INTELLIGENCE_ENDPOINT"] = model.Address,
            ["ONEX_INTELLIGENCE_MODEL"] = "small",
            ["ONEX_INTELLIGENCE_KEY"] = Key,
        }, arguments);

    private static List<string> Texts(ProcessResult result, string key) => [.. result.Json()[key]!.AsArray().Select(w => ((JsonNode)w!).GetValue<string>())];
}
