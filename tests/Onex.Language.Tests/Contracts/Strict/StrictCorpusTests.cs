using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Strict;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Contracts.Corpus;

namespace Onex.Language.Tests.Contracts.Strict;

/// <summary>Our reading of the strict models against what the models themselves said of the real contracts.</summary>
public sealed partial class StrictCorpusTests
{
    private static readonly Dictionary<string, StrictFault> Faults = new()
    {
        ["extra_forbidden"] = StrictFault.UnknownKey,
        ["missing"] = StrictFault.MissingKey,
        ["string_type"] = StrictFault.WrongKind,
        ["model_attributes_type"] = StrictFault.WrongKind,
    };

    [Fact]
    public void No_real_contract_passes() =>
        CorpusFile.All.Where(file => !StrictErrors(file.Read()).Any()).Select(file => file.Path).ShouldBeEmpty();

    /// <summary>In as many files as the models found them. One file of omnibase_infra made them crash and was not counted.</summary>
    [Theory]
    [InlineData("omnibase_core", "core", 0)]
    [InlineData("omnibase_infra", "infra", 1)]
    public void What_the_models_found_is_found_as_often(string repository, string name, int notCounted)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.SharedPathOf("onex", "contract_stats.json")));
        var measured = json.RootElement.GetProperty("_validator_outcomes")
            .GetProperty("direct ModelContract*.model_validate + core contract_linter").GetProperty(name).GetProperty("errors");
        var ours = CorpusFile.All.Where(f => f.Repository == repository).Select(f => f.Read().StrictFindings).ToList();
        var different = new List<string>();
        foreach (var error in measured.EnumerateObject())
        {
            var (kind, path) = (error.Name.Split(" @ ")[0], Index().Replace(error.Name.Split(" @ ")[1], "[$1]"));
            var count = ours.Count(findings => findings.Any(f => f.Fault == Faults[kind] && f.Message.Contains($"'{path}'", StringComparison.Ordinal)));
            var expected = error.Value.GetInt32();
            if (count < expected || count > expected + notCounted) different.Add(string.Create(CultureInfo.InvariantCulture, $"{error.Name}: {expected}, but {count}"));
        }
        different.ShouldBeEmpty();
    }

    /// <summary>The hand-made packages pass everything that can be passed together with the gates: only the model references must be maps there.</summary>
    [Fact]
    public void Packages_that_keep_to_all_gates_fail_for_their_model_references_only()
    {
        var contracts = Directory.GetFiles(Repository.SharedPathOf("onex", "golden"), "contract.yaml", SearchOption.AllDirectories);
        contracts.Length.ShouldBe(4);
        foreach (var file in contracts)
        {
            var contract = new ContractDocument(File.ReadAllText(file));
            StrictErrors(contract).Select(d => $"{d.Code} {d.Message}").ShouldBe(
            [
                "STRICT-003 The strict model wants a text at 'input_model', not a map.",
                "STRICT-003 The strict model wants a text at 'output_model', not a map.",
            ], file);
        }
    }

    private static IEnumerable<Language.Diagnostics.Diagnostic> StrictErrors(ContractDocument contract) =>
        ContractChecker.Check(contract, NoSurroundings.Instance, RuleSettings.Default with { Profile = RuleProfile.Strict })
            .Where(d => d.Code.StartsWith("STRICT-", StringComparison.Ordinal));

    [GeneratedRegex(@"\.(\d+)")]
    private static partial Regex Index();
}
