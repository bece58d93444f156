using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;

namespace Onex.Language.Tests.Contracts;

/// <summary>The contracts that the generator writes, as its golden files have them, are beyond reproach.</summary>
public sealed class GeneratedContractTests
{
    public static TheoryData<string> Packages =>
        [.. Directory.GetFiles(Repository.PathOf("tests", "Golden"), "contract.yaml.golden", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathOf("tests", "Golden"), file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_generated_contract_has_neither_errors_nor_warnings(string path)
    {
        var contract = new ContractDocument(File.ReadAllText(Repository.PathOf("tests", "Golden", path)));

        var found = ContractChecker.Check(contract, NoSurroundings.Instance, RuleSettings.Default with { Profile = RuleProfile.Gates });

        found.Where(d => d.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning)
            .Select(d => $"{contract.Text.GetPosition(d.Span.Start).Line + 1}: {d.Code} {d.Message}").ShouldBeEmpty();
    }
}
