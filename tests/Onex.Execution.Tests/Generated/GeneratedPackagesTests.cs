using Onex.Execution.Tests.Datasets;
using Onex.Generation.Errors;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Python.Conformance;
using Onex.Testing.Python;

namespace Onex.Execution.Tests.Generated;

/// <summary>Every generated package runs and every judge finds nothing in it, or the prompt is refused.</summary>
public sealed class GeneratedPackagesTests(GeneratedDataset dataset) : IClassFixture<GeneratedDataset>
{
    private static readonly string[] Refusals = [ErrorCodes.InvalidPrompt, ErrorCodes.InvalidName, ErrorCodes.InvalidNodeType, ErrorCodes.InvalidContract];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_shared_prompts_are_among_them()
    {
        Repository.SharedPathOf("prompts", "cases.json");

        OrdinaryPrompts.Shared().Count().ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Nothing_throws()
        => dataset.All.Where(generated => generated.Failure is not null).ShouldBeEmpty();

    [Fact]
    public void Nothing_ordinary_and_nothing_broad_is_refused()
        => dataset.Ordinary.Concat(dataset.Broad).Where(generated => generated.Package is null).ShouldBeEmpty();

    [Fact]
    public void What_is_refused_is_refused_for_what_it_says()
        => dataset.All.Where(generated => generated.Refusal is { } refusal && !Refusals.Contains(refusal.Code)).ShouldBeEmpty();

    [Fact]
    public void Most_of_what_is_hostile_gives_a_package()
        => dataset.Hostile.Count(generated => generated.Package is not null).ShouldBeGreaterThan(dataset.Hostile.Length / 2);

    [Fact]
    public void No_file_leaves_its_node()
        => dataset.All.Where(generated => generated.Files is not null).SelectMany(generated => generated.Files!.Files.Select(file => file.Path))
            .Where(path => path.Split('/') is var parts && parts.Any(part => part is "" or "." or "..") || path.Any(c => c is < '!' or > '~' or '\\' or ':'))
            .ShouldBeEmpty();

    /// <summary>By the rules that the editor and the command line ask, with those of the younger gates.</summary>
    [Fact]
    public void Every_contract_is_without_errors() =>
        dataset.All.Where(generated => generated.Files is not null)
            .SelectMany(generated => generated.Files!.Files
                .Where(file => file.Path.EndsWith("contract.yaml", StringComparison.Ordinal))
                .SelectMany(file => ContractChecker.Check(new ContractDocument(file.Content), NoSurroundings.Instance, RuleSettings.Default with { Profile = RuleProfile.Gates }))
                .Where(finding => finding.Severity == DiagnosticSeverity.Error)
                .Select(finding => $"{generated.Title}: {finding.Code} {finding.Message}"))
            .ShouldBeEmpty();

    /// <summary>Imports, classes, functions, decorators, bases and the places of everything.</summary>
    [Fact]
    public async Task Every_file_is_read_as_CPython_reads_it()
    {
        using var oracle = new PythonOracle(await PythonInterpreter.CurrentAsync());
        var files = dataset.All.Where(generated => generated.Files is not null)
            .SelectMany(generated => generated.Files!.Files.Where(file => file.Path.EndsWith(".py", StringComparison.Ordinal)).Select(file => (generated.Title, file.Path, file.Content)))
            .DistinctBy(file => file.Content)
            .ToList();
        files.Count.ShouldBeGreaterThan(1000);
        files.Select(file => (File: $"{file.Title}: {file.Path}", Difference: Comparison.Differ(oracle, file.Content)))
            .Where(file => file.Difference is not null)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_package_runs_in_the_machines_own_python()
        => await NothingIsWrongInAsync(await PythonInterpreter.MachineAsync(), dataset.All, ownTests: false);

    [Fact]
    public async Task Every_package_runs_in_a_current_python()
        => await NothingIsWrongInAsync(await PythonInterpreter.CurrentAsync(), dataset.Hostile, ownTests: false);

    [Fact]
    public async Task What_is_ordinary_or_broad_passes_its_own_tests()
        => await NothingIsWrongInAsync(await PythonInterpreter.CurrentAsync(), dataset.Ordinary.Concat(dataset.Broad), ownTests: true);

    [Fact]
    public async Task Mypy_strict_finds_nothing()
    {
        var python = await PythonInterpreter.CurrentAsync();
        var library = await OnexLibrary.CurrentAsync();

        await NothingIsFoundAsync(dataset.All, layer => StaticChecks.MypyAsync(python, library, layer, Cancellation));
    }

    [Fact]
    public async Task Pyright_strict_finds_nothing()
    {
        var python = await PythonInterpreter.CurrentAsync();
        var library = await OnexLibrary.CurrentAsync();

        // Not of what is hostile: at a second a package it would take longer than everything else, and finds what mypy finds.
        await NothingIsFoundAsync(dataset.Ordinary.Concat(dataset.Broad), layer => StaticChecks.PyrightAsync(python, library, layer, Cancellation));
    }

    [Fact]
    public async Task Ruff_finds_nothing()
    {
        var python = await PythonInterpreter.CurrentAsync();

        await NothingIsFoundAsync(dataset.All, layer => StaticChecks.RuffAsync(python, layer, Cancellation));
    }

    [Fact]
    public async Task Ruff_would_format_what_is_ordinary_in_the_same_way()
    {
        var python = await PythonInterpreter.CurrentAsync();

        await NothingIsFoundAsync(dataset.Ordinary, layer => StaticChecks.RuffFormatAsync(python, layer, Cancellation));
    }

    private static async Task NothingIsWrongInAsync(PythonInterpreter python, IEnumerable<GeneratedCase> cases, bool ownTests)
    {
        var library = await OnexLibrary.CurrentAsync();
        Requires.That(!library.IsReal || python.Version >= new Version(3, 12), $"omnibase_core needs Python 3.12; {python.Program} is {python.Version}");
        var packages = cases.Where(generated => generated.Package is not null).ToList();

        var reports = await PackageDriver.RunAsync(python, library, [.. packages.Select(generated => generated.Package!)], ownTests, Cancellation);

        packages.Zip(reports)
            .SelectMany(pair => pair.Second.Problems.Select(problem => $"{pair.First.Title}: {problem}"))
            .ShouldBeEmpty();
        if (ownTests) reports.ShouldAllBe(report => report.TestsPassed > 0);
    }

    private static async Task NothingIsFoundAsync(IEnumerable<GeneratedCase> cases, Func<string, Task<IReadOnlyList<string>>> judge)
    {
        var found = new List<string>();
        foreach (var layer in GeneratedDataset.LayersOf(cases))
            found.AddRange(await judge(layer));
        found.ShouldBeEmpty();
    }
}
