using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Diagnostics.Suppressing;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Text;

namespace Onex.Language.Tests.Diagnostics.Suppressing;

/// <summary>"Disable this rule here" writes a comment that does it, and changes nothing else.</summary>
public sealed class DisableHereTests
{
    [Theory]
    [InlineData("name: x\nnode_type: e\n", "name: x\nnode_type: e  # onex: disable=CONTRACT-003\n")]
    [InlineData("node_type: e   \r\nname: x\r\n", "node_type: e  # onex: disable=CONTRACT-003   \r\nname: x\r\n")]
    [InlineData("name: x\nnode_type: e", "name: x\nnode_type: e  # onex: disable=CONTRACT-003")]
    [InlineData("name: x\nnode_type: e  # onex: disable=CONTRACT-008 why\n", "name: x\nnode_type: e  # onex: disable=CONTRACT-008,CONTRACT-003 why\n")]
    [InlineData("name: x\n# onex: disable=CONTRACT-008\nnode_type: e\n", "name: x\n# onex: disable=CONTRACT-008,CONTRACT-003\nnode_type: e\n")]
    [InlineData("name: x\nnode_type: e  # why\n", "name: x\nnode_type: e  # why  # onex: disable=CONTRACT-003\n")]
    [InlineData("name: x\nnode_type: \"e\n  f\"\n", "name: x\n# onex: disable=CONTRACT-003\nnode_type: \"e\n  f\"\n")]
    [InlineData("{name: x, node_type: e}\n", "{name: x, node_type: e}  # onex: disable=CONTRACT-003\n")]
    public void For_a_line(string contract, string after) => Check(contract, after, Suppressions.DisableLine);

    [Theory]
    [InlineData("name: x\nnode_type: e\n", "# onex: disable=CONTRACT-003\nname: x\nnode_type: e\n")]
    [InlineData("\uFEFFname: x\r\nnode_type: e\r\n", "\uFEFF# onex: disable=CONTRACT-003\r\nname: x\r\nnode_type: e\r\n")]
    [InlineData("# SPDX\n# MIT\n---\nname: x\nnode_type: e\n", "# SPDX\n# MIT\n# onex: disable=CONTRACT-003\n---\nname: x\nnode_type: e\n")]
    [InlineData("# SPDX\n# onex: disable=CONTRACT-008\n---\nnode_type: e\n", "# SPDX\n# onex: disable=CONTRACT-008,CONTRACT-003\n---\nnode_type: e\n")]
    public void For_a_file(string contract, string after) => Check(contract, after, Suppressions.DisableFile);

    [Fact]
    public void Nothing_is_offered_where_no_comment_can_be_written()
    {
        // The finding lies in the middle of a quoted text.
        var document = new ContractDocument("\"a\n  b\n  c\"");
        Suppressions.DisableLine(document, new Diagnostic("CONTRACT-003", DiagnosticSeverity.Error, new TextSpan(4, 1), "")).ShouldBeEmpty();
    }

    private static void Check(string contract, string after, Func<ContractDocument, Diagnostic, ImmutableArray<TextEdit>> disable)
    {
        var document = new ContractDocument(contract);
        var finding = Find(document).ShouldHaveSingleItem();
        document.Text.Apply(disable(document, finding)).Content.ShouldBe(after);
        Find(new ContractDocument(after)).ShouldBeEmpty();
    }

    private static IEnumerable<Diagnostic> Find(ContractDocument document) =>
        ContractChecker.Check(document, NoSurroundings.Instance, RuleSettings.Default).Where(d => d.Code == "CONTRACT-003");
}
