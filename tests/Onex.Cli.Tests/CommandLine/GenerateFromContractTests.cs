using System.Text.Json.Nodes;
using Onex.Testing.Python;

namespace Onex.Cli.Tests.CommandLine;

public sealed class GenerateFromContractTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Out => folder.PathOf("out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_contract_written_by_hand_becomes_a_node_that_keeps_it()
    {
        var result = await Onexgen.RunAsync("generate", "--from", Write("models_of_its_own"), "--output", Out, "--json", "--no-compile");

        result.ExitCode.ShouldBe(0, result.Everything);
        var json = result.Json();
        json["node_class"]!.GetValue<string>().ShouldBe("NodeBasketEffect");
        json["layout"]!.GetValue<string>().ShouldBe("flat");
        var contract = await File.ReadAllTextAsync(Path.Combine(Out, "node_basket_effect", "contract.yaml"), TestContext.Current.CancellationToken);
        contract.ShouldStartWith("# Written by hand.\nname: node_basket_effect\n");
        File.Exists(Path.Combine(Out, "node_basket_effect", "enums", "enum_shop.py")).ShouldBeTrue();
        await JsonSchema.ShouldAcceptAsync("generate", result.Output);
    }

    [Fact]
    public async Task An_edited_contract_changes_its_node_where_it_stands()
    {
        (await Onexgen.RunAsync("generate", Onexgen.CanonicalPrompt, "--output", Out, "--no-compile")).ExitCode.ShouldBe(0);
        var contract = Directory.GetFiles(Out, "contract.yaml", SearchOption.AllDirectories).Single();
        var before = FolderContents.WithStateOf(Out);
        var text = await File.ReadAllTextAsync(contract, TestContext.Current.CancellationToken);
        const string Place = "      correlation_id:";
        var at = text.IndexOf(Place, StringComparison.Ordinal);
        var edited = text[..at] + "      tenant:\n        type: string\n        description: \"Whose data it is.\"\n        default: \"none\"\n" + text[at..];
        await File.WriteAllTextAsync(contract, edited, TestContext.Current.CancellationToken);

        var result = await Onexgen.RunAsync("generate", "--from", contract, "--json", "--no-compile");

        result.ExitCode.ShouldBe(0, result.Everything);
        result.Json()["files"]!.AsArray().Where(file => file!["action"]!.GetValue<string>() != "unchanged").Select(file => Path.GetFileName(file!["path"]!.GetValue<string>()))
            .ShouldBe(["model_postgres_writer_input.py"]);
        (await File.ReadAllTextAsync(contract, TestContext.Current.CancellationToken)).ShouldBe(edited);
        (await Onexgen.RunAsync("undo", "--output", Out)).ExitCode.ShouldBe(0);
        FolderContents.Of(Out).Keys.ShouldBe(before.Keys.Where(FolderContents.Of(Out).ContainsKey), ignoreOrder: true);
    }

    [Fact]
    public async Task A_contract_without_errors_is_needed()
    {
        var file = Write("least_of_all", text => text.Replace("EFFECT_GENERIC", "EFECT", StringComparison.Ordinal));

        var result = await Onexgen.RunAsync("generate", "--from", file, "--output", Out, "--json");

        result.ExitCode.ShouldBe(2, result.Everything);
        Error(result)["error_code"]!.GetValue<string>().ShouldBe("INVALID_CONTRACT");
        Error(result)["error_message"]!.GetValue<string>().ShouldContain("Line 4");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task A_node_is_not_written_into_another_package_than_its_contract_names()
    {
        var result = await Onexgen.RunAsync("generate", "--from", Write("nested_models"), "--output", Out, "--json");

        result.ExitCode.ShouldBe(2, result.Everything);
        Error(result)["error_message"]!.GetValue<string>().ShouldContain("acme.nodes");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Theory]
    [InlineData("generate", "--output", "x")]
    [InlineData("generate", "a prompt", "--from", "contract.yaml")]
    [InlineData("generate", "--from", "contract.yaml", "--name", "other")]
    [InlineData("generate", "--from", "contract.yaml", "--layout", "flat")]
    public async Task What_contradicts_itself_is_wrong_usage(params string[] arguments) =>
        (await Onexgen.RunAsync(arguments)).ExitCode.ShouldBe(64);

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var result = await Onexgen.RunAsync("generate", "--from", folder.PathOf("no.yaml"));

        result.ExitCode.ShouldBe(2, result.Everything);
        result.Everything.ShouldContain("There is no such file");
    }

    private static JsonObject Error(ProcessResult result) => result.Json()["errors"]!.AsArray()[0]!.AsObject();

    private string Write(string name, Func<string, string>? change = null)
    {
        var file = folder.PathOf("given.yaml");
        var text = GivenContracts.Read(name);
        File.WriteAllText(file, change is null ? text : change(text));
        return file;
    }
}
