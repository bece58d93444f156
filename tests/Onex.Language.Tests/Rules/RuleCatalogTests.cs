using System.Reflection;
using Onex.Language.Diagnostics.Suppressing;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Rules.Files;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Rules;

/// <summary>Code, registration, page and tests of a rule stay together.</summary>
public sealed class RuleCatalogTests
{
    private static readonly string[] YamlCodes =
        [.. typeof(YamlRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    public static TheoryData<string> Codes => [.. RuleCatalog.Codes];

    [Fact]
    public void Every_code_of_reading_is_listed() => YamlRules.All.ShouldBe(YamlCodes);

    [Fact]
    public void Every_rule_is_registered_once()
    {
        var written = typeof(IPackageRule).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IPackageRule)) && !t.IsInterface);
        PackageRules.All.Select(r => r.GetType()).ShouldBe(written, ignoreOrder: true);
    }

    [Fact]
    public void Codes_are_unique() => Codes.Select(c => c.Data).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_has_a_page_that_begins_with_its_code(string code)
    {
        var page = Repository.PathOf("docs", "rules", code + ".md");
        File.Exists(page).ShouldBeTrue($"Write {page}");
        File.ReadLines(page).First().ShouldStartWith($"# {code}: ");
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = Directory.GetFiles(Repository.PathOf("docs", "rules")).Select(f => Path.GetFileNameWithoutExtension(f)!);
        pages.ShouldBe(Codes.Select(c => c.Data), ignoreOrder: true);
    }

    [Fact]
    public void The_page_says_the_severity_that_the_rule_has()
    {
        foreach (var rule in PackageRules.All.Select(r => r.Descriptor).Concat(ContractRules.All.Select(r => r.Descriptor)).Concat(FileRules.All).Concat(SuppressionRules.All).Concat(ConfigRules.All).Concat(ComponentRules.All))
        {
            File.ReadAllText(Repository.PathOf("docs", "rules", rule.Code + ".md"))
                .ShouldContain($"Severity: {rule.DefaultSeverity.ToString().ToLowerInvariant()}", customMessage: rule.Code);
        }
    }

    /// <summary>The page says whether a rule can be fixed; what can be fixed has a case with a fix.</summary>
    [Fact]
    public void What_can_be_fixed_in_node_files_has_a_case_with_a_fix()
    {
        foreach (var code in RuleCase.OfNodeFiles.Select(c => c.Code).Distinct())
        {
            var hasFix = RuleCase.OfNodeFiles.Any(c => c.Code == code && !c.Fixes.IsEmpty);
            File.ReadAllText(Repository.PathOf("docs", "rules", code + ".md")).Contains("Fix: ", StringComparison.Ordinal).ShouldBe(hasFix, code);
        }
    }

    [Fact]
    public void Every_rule_has_a_test_that_it_finds_its_fault_and_one_that_it_keeps_quiet()
    {
        foreach (var rule in PackageRules.All)
        {
            var code = rule.Descriptor.Code;
            (PackageRuleTests.Faults.Any(t => t.Data.Item1 == code) || RuleCase.OfNodeFiles.Any(c => c.Code == code && c.Finds)).ShouldBeTrue($"{code}: write tests/Golden/node-rules/{code}.txt");
            (PackageRuleTests.Sound.Any(t => t.Data.Item1 == code) || RuleCase.OfNodeFiles.Any(c => c.Code == code && !c.Finds)).ShouldBeTrue($"{code}: write a quiet case");
        }
    }
}
