using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Diagnostics;
using Onex.Language.Diagnostics.Suppressing;
using Onex.Language.Projects;
using Onex.Language.Python;
using Onex.Language.Rules;
using Onex.Language.Tests.Projects;
using Onex.Language.Text;

namespace Onex.Language.Tests.Rules;

/// <summary>What is common to all rules about node files, with MODEL-003 (no Any) as the finding.</summary>
public sealed class NodeFileCheckerTests
{
    private const string Path = "node_a_compute/helper.py";

    [Theory]
    [InlineData("x: Any = 1  # onex: disable=MODEL-003\n")]
    [InlineData("# onex: disable=MODEL-003\nx: Any = 1\n")]
    [InlineData("y = 1\n# onex: disable=MODEL-003 because\nx: Any = 1\n")]
    [InlineData("x: Any = 1  # any-ok: what comes is anything\n")]
    [InlineData("x: Any = 1  # ONEX_EXCLUDE: any_type\n")]
    [InlineData("x: Any = 1  # type: ignore[misc]\n")]
    public void A_comment_suppresses_its_line_or_file(string text) => Check(text).ShouldBeEmpty();

    [Theory]
    [InlineData("x: Any = 1  # naming-ok: another rule\n", "MODEL-003")]
    [InlineData("y: int = 1  # onex: disable=MODEL-003\n", "SUPPRESS-002")]
    [InlineData("x: Any = 1  # onex: disable=MODEL-999\n", "MODEL-003 SUPPRESS-001")]
    [InlineData("x: int = 1  # onex: disable=CONTRACT-003\n", "SUPPRESS-001")]
    [InlineData("x = '# onex: disable=MODEL-003'\n", "")]
    public void A_comment_that_suppresses_nothing_is_found(string text, string codes) => string.Join(' ', Check(text).Select(d => d.Code)).ShouldBe(codes);

    [Fact]
    public void A_foreign_comment_that_has_nothing_to_suppress_here_is_left_alone() => Check("x: int = 1  # type: ignore\n").ShouldBeEmpty();

    [Theory]
    [InlineData("x: Any = 1\n", "x: Any = 1  # onex: disable=MODEL-003\n", "# onex: disable=MODEL-003\nx: Any = 1\n")]
    [InlineData("\"\"\"Text.\"\"\"\nx = [\n    Any,\n]\n", "\"\"\"Text.\"\"\"\nx = [\n    Any,  # onex: disable=MODEL-003\n]\n", "# onex: disable=MODEL-003\n\"\"\"Text.\"\"\"\nx = [\n    Any,\n]\n")]
    [InlineData("z = 0\nx = Any, \"\"\"a\nb\"\"\"\n", "z = 0\n# onex: disable=MODEL-003\nx = Any, \"\"\"a\nb\"\"\"\n", "# onex: disable=MODEL-003\nz = 0\nx = Any, \"\"\"a\nb\"\"\"\n")]
    public void A_rule_is_switched_off_where_its_finding_is(string text, string line, string file)
    {
        var module = PythonParser.Parse(new SourceText(text));
        var found = Check(text)[0];
        module.Text.Apply(Suppressions.DisableLine(module, found)).Content.ShouldBe(line);
        module.Text.Apply(Suppressions.DisableFile(module, found)).Content.ShouldBe(file);
    }

    [Fact]
    public void Near_an_error_only_the_error_is_said()
    {
        const string Text = "a: Any = 1\n\n\ndef f(x: Any) -> None:\n    y: Any = (\n\n\nb: Any = 1\n\n\nc: Any = 1\n";
        var found = Check(Text);
        found.Where(d => d.Code == "MODEL-003").Select(d => Text[..d.Span.Start].Count(c => c == '\n')).ShouldBe([0, 7, 10]);
        found.ShouldContain(d => d.Code == "PYTHON-001");
    }

    [Fact]
    public void Levels_count_as_for_contracts()
    {
        var off = RuleSettings.Default with { Levels = ImmutableDictionary<string, RuleLevel>.Empty.Add("MODEL-003", RuleLevel.Off) };
        Check("x: Any = 1\n", off).ShouldBeEmpty();
        var hint = RuleSettings.Default with { Levels = ImmutableDictionary<string, RuleLevel>.Empty.Add("MODEL-003", RuleLevel.Hint) };
        Check("x: Any = 1\n", hint).ShouldHaveSingleItem().Severity.ShouldBe(DiagnosticSeverity.Hint);
    }

    [Theory]
    [InlineData("acme/node_a_compute/models/model_a.py", "acme/node_a_compute")]
    [InlineData("acme/node_a_compute/handlers/handler_a.py", "acme/node_a_compute")]
    [InlineData("acme/node_b_effect/__init__.py", "acme/node_b_effect/v1_1_0")]
    [InlineData("acme/node_b_effect/v1_0_0/node.py", "acme/node_b_effect/v1_0_0")]
    [InlineData("acme/service/app.py", null)]
    [InlineData("acme/__init__.py", null)]
    public void A_file_belongs_to_the_node_whose_contract_is_above_it(string path, string? folder)
    {
        const string Contract = "node_type: COMPUTE_GENERIC\n";
        var project = new ContractProject(
            new InMemoryFiles(
            [
                ("acme/node_a_compute/contract.yaml", Contract), ("acme/node_a_compute/handlers/contract.yaml", "handler_id: a\n"),
                ("acme/node_b_effect/v1_0_0/contract.yaml", Contract), ("acme/node_b_effect/v1_1_0/contract.yaml", Contract),
                ("acme/service/contract.yaml", "name: service\n"),
            ]),
            BundledApiIndex.Instance,
            []);
        ProjectNode.Of(project, path)?.Folder.ShouldBe(folder);
        (ProjectNode.Of(project, path) is null).ShouldBe(folder is null);
    }

    private static ImmutableArray<Diagnostic> Check(string text, RuleSettings? settings = null)
    {
        var project = new ContractProject(new InMemoryFiles([("node_a_compute/contract.yaml", "node_type: COMPUTE_GENERIC\n"), (Path, text)]), BundledApiIndex.Instance, []);
        return NodeFileChecker.Check(project.ReadPython(Path)!, ProjectNode.Of(project, Path)!, settings ?? RuleSettings.Default);
    }
}
