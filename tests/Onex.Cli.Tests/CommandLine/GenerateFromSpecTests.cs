namespace Onex.Cli.Tests.CommandLine;

public sealed class GenerateFromSpecTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Out => folder.PathOf("out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_parse_prints_is_what_generate_takes()
    {
        var spec = await Onexgen.RunAsync("parse", Onexgen.CanonicalPrompt, "--json");
        var result = await Onexgen.RunInAsync(folder.Path, spec.Output, "generate", "--spec", "-", "--output", Out, "--json", "--no-compile");
        result.ExitCode.ShouldBe(0, result.Everything);
        var json = result.Json();
        json["service_name"]!.GetValue<string>().ShouldBe("postgres_writer");

        // Nothing gets lost on the way: the same files come of the sentence itself.
        var again = await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", Out, "--json", "--no-compile");
        again.Json()["files"]!.AsArray().ShouldAllBe(file => file!["action"]!.GetValue<string>() == "unchanged");
    }

    [Fact]
    public async Task An_edited_value_decides()
    {
        var file = folder.PathOf("spec.json");
        var spec = (await Onexgen.RunAsync("parse", Onexgen.CanonicalPrompt, "--json")).Json();
        spec["service_name"] = "order_store";
        await File.WriteAllTextAsync(file, spec.ToJsonString(), TestContext.Current.CancellationToken);

        var result = await Onexgen.RunAsync("generate", "--spec", file, "--output", Out, "--json", "--no-compile", "--dry-run");

        result.Json()["node_class"]!.GetValue<string>().ShouldBe("NodeOrderStoreEffect");
    }

    [Theory]
    [InlineData("""{"node_type": "EFECT", "service_name": "a_store"}""", "INVALID_NODE_TYPE", "/node_type")]
    [InlineData("""{"node_type": "EFFECT", "service_name": "a_store", "steps": 7}""", "INVALID_SPEC", "/steps")]
    [InlineData("", "INVALID_SPEC", "")]
    public async Task A_spec_that_no_node_can_be_made_of_is_refused_with_the_place(string spec, string code, string path)
    {
        var result = await Onexgen.RunInAsync(folder.Path, spec, "generate", "--spec", "-", "--output", Out, "--json");
        result.ExitCode.ShouldBe(2, result.Everything);
        var error = result.Json()["errors"]![0]!;
        error["error_code"]!.GetValue<string>().ShouldBe(code);
        error["context"]!["path"]!.GetValue<string>().ShouldBe(path);
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Theory]
    [InlineData("generate", "--spec", "a.json", "a prompt")]
    [InlineData("generate", "--spec", "a.json", "--from", "contract.yaml")]
    [InlineData("generate", "--spec", "a.json", "--name", "x")]
    public async Task What_contradicts_itself_is_wrong_usage(params string[] arguments) => (await Onexgen.RunAsync(arguments)).ExitCode.ShouldBe(64);
}
