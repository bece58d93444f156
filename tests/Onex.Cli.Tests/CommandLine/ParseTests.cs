namespace Onex.Cli.Tests.CommandLine;

public sealed class ParseTests
{
    [Fact]
    public async Task A_spec_is_one_json_document_that_fits_its_schema()
    {
        var result = await Onexgen.RunAsync("parse", Onexgen.CanonicalPrompt, "--json");
        result.ExitCode.ShouldBe(0, result.Everything);
        result.Json()["service_name"]!.GetValue<string>().ShouldBe("postgres_writer");
        await JsonSchema.ShouldAcceptAsync("parse", result.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("node")]
    [InlineData(" \n\t ")]
    public async Task A_refusal_is_one_json_document_too(string prompt)
    {
        var result = await Onexgen.RunAsync("parse", "--json", "--", prompt);
        result.ExitCode.ShouldBe(2, result.Everything);
        await JsonSchema.ShouldAcceptAsync("error", result.Output);
    }

    [Fact]
    public async Task A_person_reads_each_value_with_its_words()
    {
        var result = await Onexgen.RunAsync("parse", Onexgen.CanonicalPrompt);
        result.Output.ShouldContain("postgres_writer");
        result.Output.ShouldContain("“PostgreSQL”");
    }
}
