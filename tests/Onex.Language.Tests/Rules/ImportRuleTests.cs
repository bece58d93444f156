using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Diagnostics;
using Onex.Language.Projects;
using Onex.Language.Rules;
using Onex.Language.Tests.Projects;
using Onex.Language.Text;

namespace Onex.Language.Tests.Rules;

/// <summary>What imports are changed into, and what depends on the environment.</summary>
public sealed class ImportRuleTests
{
    private static readonly PythonTarget Chosen = new("3.13.1", "Python 3.13.1 (.venv in /src)", IsChosen: true);

    public static TheoryData<string, string> Fixes => new()
    {
        { "from omnibase_core.node.effect import NodeEffect\n", "from omnibase_core.nodes.node_effect import NodeEffect\n" },
        { "from omnibase_core.node.effect import NodeEffect as Base  # why\n", "from omnibase_core.nodes.node_effect import NodeEffect as Base  # why\n" },
        {
            "from omnibase_core.nodes.node_effect import NodeEffect, NodeCompute\n",
            "from omnibase_core.nodes.node_effect import NodeEffect\nfrom omnibase_core.nodes.node_compute import NodeCompute\n"
        },
        {
            "def f():\n    from omnibase_core.nothing import (\n        NodeEffect,\n        NodeCompute as C,\n    )\n",
            "def f():\n    from omnibase_core.nodes.node_compute import NodeCompute as C\n    from omnibase_core.nodes.node_effect import NodeEffect\n"
        },
        { "from omnibase_core.errors.error_codes import EnumCoreErrorCode\n", "from omnibase_core.errors import EnumCoreErrorCode\n" },
        { "from omnibase_core.nodes.node_effect import NodeEffekt\n", "from omnibase_core.nodes.node_effect import NodeEffect\n" },
        { "import omnibase_core.nodes.node_efect\n", "import omnibase_core.nodes.node_effect\n" },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public void A_fix_mends_the_import_and_nothing_else(string before, string after)
    {
        var fix = Check(before, BundledApiIndex.Instance).ShouldHaveSingleItem().Fixes.ShouldHaveSingleItem();

        new SourceText(before).Apply(fix.Edits).Content.ShouldBe(after);
        Check(after, BundledApiIndex.Instance).ShouldBeEmpty();
    }

    [Fact]
    public void What_has_another_name_now_keeps_its_name_in_the_file()
    {
        const string Before = "from omnibase_core.core.infrastructure_service_bases import NodeEffectService\n";
        var fix = Check(Before, BundledApiIndex.Instance).ShouldHaveSingleItem().Fixes.ShouldHaveSingleItem();

        var after = new SourceText(Before).Apply(fix.Edits).Content;

        after.ShouldEndWith(" import ModelServiceEffect as NodeEffectService\n");
        fix.IsPreferred.ShouldBeFalse();
        Check(after, BundledApiIndex.Instance).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("from omnibase_core.nothing import NodeEffect, NodeCompute; x = 1\n")]
    [InlineData("from omnibase_core.nothing import (\n    NodeEffect,  # the base\n    NodeCompute,\n)\n")]
    public void Where_something_would_be_lost_there_is_no_fix(string source) =>
        Check(source, BundledApiIndex.Instance).ShouldHaveSingleItem().Fixes.ShouldBeEmpty();

    [Fact]
    public void What_the_chosen_environment_lacks_is_said_once_for_each_library()
    {
        var api = new LayeredApiIndex(BundledApiIndex.Instance) { Python = Chosen };

        var found = Check("import requests\nfrom requests.api import get\nfrom omnibase_core.nodes import NodeEffect\nimport omnibase_core\nimport os\n", api);

        found.Select(d => (d.Code, d.Severity)).ShouldAllBe(d => d.Code == "IMPORT-006" && d.Severity == DiagnosticSeverity.Information);
        found.Select(d => d.Message).ShouldBe(
        [
            "'requests' is not installed in Python 3.13.1 (.venv in /src).",
            "'omnibase_core' is not installed in Python 3.13.1 (.venv in /src). It is checked against what is known of 0.46.8.",
        ]);
    }

    [Fact]
    public void A_Python_that_only_happens_to_be_on_PATH_says_nothing_of_what_the_project_has() =>
        Check("import requests\n", new LayeredApiIndex(BundledApiIndex.Instance) { Python = Chosen with { IsChosen = false } }).ShouldBeEmpty();

    [Theory]
    [InlineData("3.12", "import cgi\n", 0)]
    [InlineData("3.13.1", "import cgi\n", 1)]
    [InlineData("3.13", "import annotationlib\n", 1)]
    [InlineData("3.14", "import annotationlib\n", 0)]
    [InlineData(null, "import cgi, annotationlib\n", 0)]
    public void The_standard_library_is_that_of_the_version(string? version, string source, int findings)
    {
        var api = new LayeredApiIndex(BundledApiIndex.Instance) { Python = Chosen with { Version = version } };

        Check(source, api).Count(d => d.Code == "IMPORT-001").ShouldBe(findings);
    }

    [Fact]
    public void Every_entry_of_the_history_can_be_found()
    {
        var lines = File.ReadLines(Repository.PathOf("server", "Onex.Language", "Api", "Data", "history.txt")).Where(line => !line.StartsWith('#')).ToList();

        lines.ShouldBe(lines.Order(StringComparer.Ordinal));
        foreach (var parts in lines.Select(line => line.Split(' ')))
        {
            var found = parts[1] == "*" ? ApiHistory.FindModule(parts[0]) : ApiHistory.FindName(parts[0], parts[1]);
            found.ShouldBe(new ApiPastName(parts[2], parts[3], parts.ElementAtOrDefault(4)), string.Join(' ', parts));
            (parts[1] == "*" ? BundledApiIndex.Instance.HasModule(parts[0]) : BundledApiIndex.Instance.HasName(parts[0], parts[1])).ShouldBeFalse(string.Join(' ', parts));
        }
    }

    /// <summary>As in a project, where of what nobody knows nothing is said.</summary>
    private static ImmutableArray<Diagnostic> Check(string source, IApiIndex api)
    {
        const string Path = "node_x_effect/node.py";
        const string Contract = "node_x_effect/contract.yaml";
        var files = new InMemoryFiles([(Path, source), (Contract, "node_type: EFFECT_GENERIC\n")]);
        var project = new ContractProject(files, api, [Contract]);
        var found = NodeFileChecker.Check(project.ReadPython(Path)!, ProjectNode.Of(project, Path)!, RuleSettings.Default);
        return [.. found.Where(d => d.Code.StartsWith("IMPORT-", StringComparison.Ordinal))];
    }
}
