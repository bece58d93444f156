using System.Text.Json;
using Onex.Testing.Python;

namespace Onex.Execution.Tests.Generated;

/// <summary>
/// The real judges of contracts on every contract that we make: infra's <c>ContractLinter</c>, core's <c>ModelYamlContract</c>, and the gates
/// of routing, topics and runtime profiles. <c>ONEX_CORE_SRC</c> has to name omnibase_core and omnibase_infra.
/// </summary>
public sealed class ContractJudgesTests(GeneratedDataset dataset) : IClassFixture<GeneratedDataset>
{
    /// <summary>The keys that infra's linter does not know, and that say what nothing else could (docs/contracts.md).</summary>
    private static readonly string[] UnknownToInfra = ["algorithm", "caching", "computations"];

    [Fact]
    public async Task They_find_nothing_but_keys_that_infra_does_not_know()
    {
        var sources = Requires.Chosen("ONEX_CORE_SRC");
        Requires.That(sources.Contains("infra", StringComparison.Ordinal), "ONEX_CORE_SRC does not name omnibase_infra");
        var packages = dataset.Ordinary.Concat(dataset.Broad).Where(generated => generated.Package is not null).ToList();

        var findings = await JudgeAsync([.. packages.Select(generated => generated.Package!)]);

        findings.Count.ShouldBeGreaterThan(100);
        findings.SelectMany(contract => contract.Value.Select(finding => $"{contract.Key}: {finding.Judge} {finding.Severity} {finding.Message}"))
            .Where(finding => !UnknownToInfra.Any(key => finding.Contains($"CONTRACT-013 warning {key}: ", StringComparison.Ordinal)))
            .ShouldBeEmpty();
        foreach (var key in UnknownToInfra)
            findings.Values.SelectMany(one => one).ShouldContain(finding => finding.Message.StartsWith($"{key}: ", StringComparison.Ordinal), key);
    }

    private static async Task<Dictionary<string, Finding[]>> JudgeAsync(IReadOnlyList<PackageUnderTest> packages)
    {
        var python = await PythonInterpreter.CurrentAsync();
        var library = await OnexLibrary.CurrentAsync();
        var contracts = packages.SelectMany(package => Directory.EnumerateFiles(package.Root, "contract.yaml", SearchOption.AllDirectories)).Distinct();
        var result = await Command.RunAsync(
            python.Program,
            [
                Repository.PathOf("tests", "python", "contract_judges.py"),
                string.Join(Path.PathSeparator, packages.Select(package => package.Root).Distinct()),
                .. contracts,
            ],
            environment: new Dictionary<string, string?> { ["PYTHONPATH"] = library.RuntimePath },
            cancellationToken: TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBe(0, result.Everything);
        return JsonSerializer.Deserialize<Dictionary<string, Finding[]>>(result.Output, JsonSerializerOptions.Web)!;
    }

    private sealed record Finding(string Judge, string Severity, string Message);
}
