using Onex.Execution.Tests.Generated;
using Onex.Language.Diagnostics;

namespace Onex.Execution.Tests.TypeChecks;

/// <summary>Without omnibase_core, the stubs let a checker find what is wrong and nothing else.</summary>
public sealed class StubbedTypeCheckTests(GeneratedDataset dataset) : IClassFixture<GeneratedDataset>
{
    private static readonly string[] NodeTypes = ["Effect", "Compute", "Reducer", "Orchestrator"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mypy_finds_nothing_in_what_was_generated()
    {
        using var harness = new TypeCheckHarness();
        foreach (var layer in GeneratedDataset.LayersOf(dataset.Ordinary.Concat(dataset.Broad)))
            await NothingIsFoundAsync(harness, "mypy", layer);
    }

    /// <summary>One of each type: pyright takes a second for each package, and finds what mypy finds.</summary>
    [Fact]
    public async Task Pyright_finds_nothing_in_what_was_generated()
    {
        using var harness = new TypeCheckHarness();
        using var folder = new TemporaryFolder();
        var types = dataset.Ordinary.Where(generated => generated.Package is not null).DistinctBy(TypeOf).ToList();
        types.Count.ShouldBe(4);
        foreach (var generated in types) GeneratedPackage.Write(folder.Path, generated.Files!);
        await NothingIsFoundAsync(harness, "pyright", folder.Path);
    }

    [Theory]
    [InlineData("mypy")]
    [InlineData("pyright")]
    public async Task Every_mistake_is_found_where_it_stands_and_nothing_else(string checker)
    {
        using var harness = new TypeCheckHarness();
        using var folder = new TemporaryFolder();
        foreach (var mistake in NodeMistake.All) File.WriteAllText(folder.PathOf(mistake.FileName), mistake.Source);

        var result = await harness.CheckAsync(checker, folder.Path, Cancellation);

        result.SkipReason.ShouldBeNull();
        result.Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error)
            .Select(finding => $"{Path.GetFileName(finding.File)}:{finding.Range.Start.Line + 1} {finding.Code}")
            .Distinct()
            .ShouldBe(
                NodeMistake.All.Where(mistake => mistake.Line > 0)
                    .Select(mistake => $"{mistake.FileName}:{mistake.Line} {(checker == "mypy" ? mistake.Mypy : mistake.Pyright)}"),
                ignoreOrder: true);
    }

    private static async Task NothingIsFoundAsync(TypeCheckHarness harness, string checker, string folder)
    {
        var result = await harness.CheckAsync(checker, folder, Cancellation);
        result.SkipReason.ShouldBeNull();
        result.Note.ShouldNotBeNull().ShouldStartWith("checked against stubs of omnibase_core 0.46.8");
        result.Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(finding => finding.Describe(folder)).ShouldBeEmpty();
    }

    private static string TypeOf(GeneratedCase generated) =>
        NodeTypes.First(type => generated.Files!.NodeClass.EndsWith(type, StringComparison.Ordinal));
}
