using Onex.Language.Rules;

namespace Onex.Cli.Tests.CommandLine;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("CONTRACT-003")]
    [InlineData("contract-003")]
    public async Task A_page_is_printed_as_it_is(string code)
    {
        var result = await Onexgen.RunAsync("explain", code);
        result.ExitCode.ShouldBe(0, result.Everything);
        result.Output.ShouldBe(File.ReadAllText(Repository.PathOf("docs", "rules", "CONTRACT-003.md")));
    }

    [Fact]
    public async Task A_page_is_one_json_document_too()
    {
        var result = await Onexgen.RunAsync("explain", "CONTRACT-003", "--json");
        await JsonSchema.ShouldAcceptAsync("explain", result.Output);
        result.Json()["code"]!.GetValue<string>().ShouldBe("CONTRACT-003");
        result.Json()["severity"]!.GetValue<string>().ShouldBe("error");
        result.Json()["title"]!.GetValue<string>().ShouldStartWith("node_type ");
    }

    [Fact]
    public async Task All_rules_are_listed()
    {
        var text = await Onexgen.RunAsync("explain");
        text.Output.TrimEnd().Split('\n').Select(line => line.Split(' ')[0]).ShouldBe(RuleCatalog.Codes);
        var json = await Onexgen.RunAsync("explain", "--json");
        await JsonSchema.ShouldAcceptAsync("explain", json.Output);
        json.Json()["rules"]!.AsArray().Select(r => r!["code"]!.GetValue<string>()).ShouldBe(RuleCatalog.Codes);
    }

    [Fact]
    public async Task For_a_code_that_is_none_the_nearest_is_named()
    {
        var result = await Onexgen.RunAsync("explain", "CONTRAT-003");
        result.ExitCode.ShouldBe(64, result.Everything);
        result.Error.ShouldContain("Did you mean CONTRACT-003?");
        result.Output.ShouldBe("");
    }
}
