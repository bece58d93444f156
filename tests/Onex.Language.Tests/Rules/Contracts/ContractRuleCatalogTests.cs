using Onex.Language.Contracts;
using Onex.Language.Rules.Contracts;

namespace Onex.Language.Tests.Rules.Contracts;

/// <summary>Code, registration, page and cases of a contract rule stay together.</summary>
public sealed class ContractRuleCatalogTests
{
    public static TheoryData<string> Codes => [.. ContractRules.All.Select(r => r.Descriptor.Code), ContractCodes.Unreadable];

    [Fact]
    public void Every_rule_is_registered_once()
    {
        var written = typeof(IContractRule).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IContractRule)) && !t.IsInterface);
        ContractRules.All.Select(r => r.GetType()).ShouldBe(written, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_has_a_case_that_finds_and_one_that_is_quiet(string code)
    {
        RuleCase.All.ShouldContain(c => c.Code == code && c.Finds, $"Write tests/Golden/contract-rules/{code}.txt");
        RuleCase.All.ShouldContain(c => c.Code == code && !c.Finds, $"Write a quiet case into tests/Golden/contract-rules/{code}.txt");
    }

    [Fact]
    public void Every_file_of_cases_belongs_to_a_rule() =>
        RuleCase.All.Select(c => c.Code).Distinct().ShouldBe(Codes.Select(c => c.Data), ignoreOrder: true);

    /// <summary>The page says whether a rule can be fixed; what can be fixed has a fix case.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void What_can_be_fixed_has_a_case_with_a_fix(string code)
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "rules", code + ".md"));
        var hasFix = RuleCase.All.Any(c => c.Code == code && !c.Fixes.IsEmpty);
        page.Contains("Fix: ", StringComparison.Ordinal).ShouldBe(hasFix, $"{code}: 'Fix: …' on the page and a '>>> fix' case belong together.");
    }
}
