using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Diagnostics.Suppressing;
using Onex.Language.Projects;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Projects;
using Onex.Language.Text;

namespace Onex.Language.Tests.Diagnostics.Suppressing;

/// <summary>What comments switch off, with CONTRACT-003 (a wrong node type) as the finding to suppress.</summary>
public sealed class SuppressionTests
{
    private const string Wrong = "node_type: effect_generic";

    [Theory]
    [InlineData(Wrong + "  # onex: disable=CONTRACT-003")]
    [InlineData(Wrong + " #onex:disable = CONTRACT-003, CONTRACT-008 for a reason")]
    [InlineData(Wrong + "  # why # onex: disable=CONTRACT-003")]
    [InlineData("name: node_x\n# onex: disable=CONTRACT-003\n" + Wrong)]
    [InlineData("name: node_x\n# onex: disable=CONTRACT-003\n\n# something else\n" + Wrong)]
    [InlineData("# SPDX\n# onex: disable=CONTRACT-003 in the whole file\n---\nname: node_x\n\n" + Wrong)]
    [InlineData("\uFEFF# onex: disable=CONTRACT-003\r\nname: node_x\r\n" + Wrong + "\r\n")]
    [InlineData(Wrong + "  # contract-ok: an older spelling")]
    [InlineData(Wrong + "  # ONEX_EXCLUDE: contract_lint")]
    public void A_finding_is_suppressed(string contract) => Codes(contract).ShouldNotContain("CONTRACT-003");

    [Theory]
    [InlineData("name: node_x  # onex: disable=CONTRACT-003\n" + Wrong)]
    [InlineData("name: node_x\n" + Wrong + "\n# onex: disable=CONTRACT-003\nversion: 1")]
    [InlineData("name: node_x\n# contract-ok: means the line that it stands in\n" + Wrong)]
    [InlineData("# ONEX_EXCLUDE: contract_lint\n" + Wrong)]
    [InlineData(Wrong + "  # ONEX_EXCLUDE: any_type")]
    [InlineData(Wrong + "  # onex: disable=CONTRACT-008")]
    [InlineData(Wrong + "  # onex: enable=CONTRACT-003")]
    [InlineData("description: |\n  # onex: disable=CONTRACT-003\n" + Wrong)]
    public void A_finding_is_not_suppressed(string contract) => Codes(contract).ShouldContain("CONTRACT-003");

    [Theory]
    [InlineData("name: \"x  # onex: disable=CONTRACT-001", "CONTRACT-001")]
    [InlineData("# onex: disable=CONTRACT-001,YAML-001,YAML-002\nname: x\n\tb: c", "YAML-002")]
    [InlineData("<<<<<<< ours  # contract-ok: no\nname: x\n=======\nname: y\n>>>>>>> theirs", "YAML-008")]
    public void What_makes_a_file_unreadable_cannot_be_suppressed(string contract, string code) => Codes(contract).ShouldContain(code);

    [Fact]
    public void What_a_loader_takes_all_the_same_can_be_suppressed() =>
        Codes("name: x\nname: y  # onex: disable=YAML-003\n").ShouldNotContain("YAML-003");

    [Theory]
    [InlineData(Wrong + "  # onex: disable=⟦CONTRCT-003⟧", "Did you mean CONTRACT-003?", "Write CONTRACT-003", Wrong + "  # onex: disable=CONTRACT-003")]
    [InlineData(Wrong + "  # onex: disable=⟦contract-003⟧", "Did you mean CONTRACT-003?", "Write CONTRACT-003", Wrong + "  # onex: disable=CONTRACT-003")]
    [InlineData("name: x  # onex: disable=⟦FANCY⟧", "no rule 'FANCY'", "Remove FANCY from the suppression", "name: x")]
    [InlineData("name: x  # onex: disable=YAML-003,⟦FANCY⟧ why", "no rule 'FANCY'", "Remove FANCY from the suppression", "name: x  # onex: disable=YAML-003 why")]
    [InlineData("name: x\n# onex: disable=⟦YAML-001⟧\nb: c\n", "cannot be suppressed", "Remove YAML-001 from the suppression", "name: x\nb: c\n")]
    [InlineData("name: x  ⟦# onex: disable⟧\n", "names no rule", "Remove this suppression", "name: x\n")]
    public void A_code_that_is_none_is_found_and_mended(string contract, string says, string title, string after) =>
        CheckFix("SUPPRESS-001", contract, says, title, after);

    [Theory]
    [InlineData("name: node_x  # onex: disable=⟦CONTRACT-003⟧", "Remove CONTRACT-003 from the suppression", "name: node_x")]
    [InlineData("name: node_x # why # onex: disable=⟦CONTRACT-003⟧\r\nb: c\r\n", "Remove CONTRACT-003 from the suppression", "name: node_x # why\r\nb: c\r\n")]
    [InlineData("# onex: disable=⟦CONTRACT-003⟧\nname: node_x\n", "Remove CONTRACT-003 from the suppression", "name: node_x\n")]
    [InlineData(Wrong + "  # onex: disable=⟦YAML-003⟧, CONTRACT-003 why", "Remove YAML-003 from the suppression", Wrong + "  # onex: disable=CONTRACT-003 why")]
    [InlineData(Wrong + "  # onex: disable=CONTRACT-003, ⟦YAML-003⟧ why", "Remove YAML-003 from the suppression", Wrong + "  # onex: disable=CONTRACT-003 why")]
    public void A_suppression_that_suppresses_nothing_is_found_and_removed(string contract, string title, string after) =>
        CheckFix("SUPPRESS-002", contract, "nothing to suppress", title, after);

    [Theory]
    [InlineData(Wrong + "  # onex: disable=CONTRACT-003")]
    [InlineData("# onex: disable=CONTRACT-003\nname: node_x\n" + Wrong + "  # onex: disable=CONTRACT-003")]
    [InlineData("name: node_x  # contract-ok: for another tool")]
    [InlineData("name: node_x  # onex: disable=MODEL-001,CONTRACT-003\nbroken: \"")]
    public void A_suppression_that_may_be_needed_is_left_alone(string contract) => Codes(contract).ShouldNotContain("SUPPRESS-002");

    [Fact]
    public void A_rule_that_is_off_may_still_be_suppressed()
    {
        var settings = RuleSettings.Default with { Levels = RuleSettings.Default.Levels.Add("CONTRACT-003", RuleLevel.Off) };
        Check("name: node_x  # onex: disable=CONTRACT-003\n", settings).Select(d => d.Code).ShouldNotContain("SUPPRESS-002");
    }

    [Fact]
    public void Without_its_surroundings_a_file_may_need_every_suppression() =>
        ContractChecker.Check(new ContractDocument("name: node_x  # onex: disable=CONTRACT-003\n"), NoSurroundings.Instance, RuleSettings.Default)
            .Select(d => d.Code).ShouldNotContain("SUPPRESS-002");

    [Fact]
    public void The_findings_about_suppressions_obey_the_settings_too()
    {
        const string Contract = "name: node_x  # onex: disable=FANCY,CONTRACT-003\n";
        var settings = RuleSettings.Default with { Levels = RuleSettings.Default.Levels.Add("SUPPRESS-001", RuleLevel.Off).Add("SUPPRESS-002", RuleLevel.Error) };
        var found = Check(Contract, settings).Where(d => d.Code.StartsWith("SUPPRESS", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (found.Code, found.Severity).ShouldBe(("SUPPRESS-002", DiagnosticSeverity.Error));
        Codes("# onex: disable=SUPPRESS-002\n" + Contract).ShouldNotContain("SUPPRESS-002");
    }

    private static void CheckFix(string code, string marked, string says, string title, string after)
    {
        var contract = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var found = Check(contract, RuleSettings.Default).Where(d => d.Code == code).ShouldHaveSingleItem();
        found.Span.ShouldBe(TextSpan.FromBounds(marked.IndexOf('⟦', StringComparison.Ordinal), marked.IndexOf('⟧', StringComparison.Ordinal) - 1));
        found.Message.ShouldContain(says);
        var fix = found.Fixes.Single(f => f.Title == title);
        new SourceText(contract).Apply(fix.Edits).Content.ShouldBe(after);
        var before = Codes(contract).ToList();
        foreach (var remaining in Codes(after)) before.Remove(remaining).ShouldBeTrue($"The fix made a new {remaining}.");
        before.ShouldContain(code);
    }

    private static ImmutableArray<string> Codes(string contract) => [.. Check(contract, RuleSettings.Default).Select(d => d.Code)];

    private static ImmutableArray<Diagnostic> Check(string contract, RuleSettings settings)
    {
        var project = new ContractProject(new InMemoryFiles([("nodes/node_x/contract.yaml", contract)]), BundledApiIndex.Instance, ["nodes/node_x/contract.yaml"]);
        return ContractChecker.Check(new ContractDocument(contract), project.Around("nodes/node_x/contract.yaml"), settings);
    }
}
