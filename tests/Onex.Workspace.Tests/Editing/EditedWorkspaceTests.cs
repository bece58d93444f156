using Onex.Language.Rules;
using Onex.Language.Text;
using Onex.Workspace.Checking;
using Onex.Workspace.Editing;

namespace Onex.Workspace.Tests.Editing;

public sealed class EditedWorkspaceTests : IDisposable
{
    private const string Wrong = "node_type: compute_generic\n";

    private readonly TemporaryFolder folder = new();
    private readonly EditedWorkspace workspace = new();

    public EditedWorkspaceTests() => workspace.SetFolders([folder.Path]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_an_open_file_the_disk_counts_and_the_same_is_found_as_by_a_check()
    {
        var path = Write("node_a/contract.yaml", Wrong);
        var expected = Checker.Run(new CheckRequest([folder.Path], null, Fix: false), null, CancellationToken.None).Files.Single();
        workspace.Check(path)!.Diagnostics.Select(d => (d.Code, d.Span, d.Message)).ShouldBe(expected.Diagnostics.Select(d => (d.Code, d.Span, d.Message)));
    }

    [Fact]
    public void An_open_text_counts_before_the_disk_until_it_is_closed()
    {
        var path = Write("contract.yaml", Wrong);
        workspace.SetText(path, new SourceText("node_type: COMPUTE_GENERIC\n"));
        CodesOf(path).ShouldNotContain("CONTRACT-003");
        workspace.SetText(path, new SourceText("node_type: x\n"));
        CodesOf(path).ShouldContain("CONTRACT-003");
        workspace.Close(path);
        workspace.Check(path)!.Text.Content.ShouldBe(Wrong);
    }

    [Fact]
    public void A_file_that_is_only_open_is_seen_and_forgotten_when_it_is_closed()
    {
        var path = folder.PathOf("new", "contract.yaml");
        workspace.SetText(path, new SourceText(Wrong));
        CodesOf(path).ShouldContain("CONTRACT-003");
        workspace.Close(path);
        workspace.Check(path).ShouldBeNull();
    }

    [Fact]
    public void What_is_written_beside_the_editor_is_seen_after_a_refresh()
    {
        Write("pyproject.toml", "");
        Write("acme/__init__.py", "");
        Write("acme/node_a_compute/__init__.py", "");
        var path = Write("acme/node_a_compute/contract.yaml", "input_model:\n  name: ModelA\n  module: acme.node_a_compute.models\n");
        CodesOf(path).ShouldContain("CONTRACT-005");
        var module = Write("acme/node_a_compute/models.py", "class ModelA:\n    pass\n");
        workspace.Refresh([module]);
        CodesOf(path).ShouldNotContain("CONTRACT-005");
    }

    [Fact]
    public void Left_out_is_what_git_ignores_the_configuration_excludes_and_others_own()
    {
        Write(".gitignore", "ignored/\n");
        Write("onex.config.yaml", "exclude: [old/]\n");
        foreach (var left in new[] { "ignored", "old", ".venv" }) workspace.Check(Write($"{left}/contract.yaml", Wrong)).ShouldBeNull(left);
        var open = folder.PathOf("ignored", "contract.yaml");
        workspace.SetText(open, new SourceText(Wrong));
        workspace.Check(open).ShouldBeNull();
        var config = Write("onex.config.yaml", "exclude: []\n");
        workspace.Refresh([config]);
        workspace.Check(folder.PathOf("old", "contract.yaml")).ShouldNotBeNull();
    }

    [Fact]
    public void The_nearest_configuration_decides_and_the_editors_profile_takes_the_place_of_its_own()
    {
        Write("onex.config.yaml", "rules:\n  CONTRACT-003: off\nprofile: default\n");
        var path = Write("contract.yaml", Wrong);
        CodesOf(path).ShouldNotContain("CONTRACT-003");
        CodesOf(path).ShouldNotContain(c => c.StartsWith("STRICT", StringComparison.Ordinal));
        workspace.SetProfile(RuleProfile.Strict);
        CodesOf(path).ShouldContain(c => c.StartsWith("STRICT", StringComparison.Ordinal));
        CodesOf(path).ShouldNotContain("CONTRACT-003");
    }

    [Fact]
    public void Files_of_one_project_are_beside_each_other_and_those_of_another_are_not()
    {
        foreach (var project in new[] { "one", "two" }) Write($"{project}/pyproject.toml", "");
        var (a, b, other) = (Write("one/a/contract.yaml", ""), Write("one/b/contract.yaml", ""), Write("two/a/contract.yaml", ""));
        foreach (var path in new[] { a, b, other }) workspace.SetText(path, new SourceText(""));
        workspace.OpenBeside(a).ShouldBe([b]);
    }

    [Fact]
    public void A_contract_is_mended_as_the_command_mends_it()
    {
        var path = Write("contract.yaml", "node_type: effect # why\n");
        workspace.Mend(path)!.Source.Text.Content.ShouldContain("node_type: EFFECT_GENERIC # why\n");
        File.ReadAllText(path).ShouldBe("node_type: effect # why\n");
        workspace.Mend(Write("onex.config.yaml", "")).ShouldBeNull();
    }

    [Fact]
    public void Python_is_looked_at_in_the_folders_of_nodes_and_only_there()
    {
        Write("node_a_compute/v1_0_0/contract.yaml", "node_type: COMPUTE_GENERIC\n");
        var outer = Write("node_a_compute/__init__.py", "x: Any = 1\n");
        var inner = Write("node_a_compute/v1_0_0/handlers/helper.py", "x: Any = 1\n");
        var elsewhere = Write("tools/helper.py", "x: Any = 1\n");
        CodesOf(outer).ShouldContain("MODEL-003");
        CodesOf(inner).ShouldContain("MODEL-003");
        workspace.Check(elsewhere).ShouldBeNull();
        var found = Checker.Run(new CheckRequest([folder.Path], null, Fix: false), null, CancellationToken.None).Files;
        found.Select(f => f.Path).ShouldBe([outer, folder.PathOf("node_a_compute", "v1_0_0", "contract.yaml"), inner]);
        found[2].Diagnostics.ShouldBe(workspace.Check(inner)!.Diagnostics);
    }

    [Fact]
    public void An_open_node_file_counts_before_the_disk_also_for_the_contract()
    {
        Write("acme/__init__.py", "");
        Write("acme/node_a_compute/__init__.py", "");
        Write("acme/node_a_compute/models.py", "");
        var contract = Write("acme/node_a_compute/contract.yaml", "node_type: COMPUTE_GENERIC\ninput_model:\n  name: ModelA\n  module: acme.node_a_compute.models\n");
        CodesOf(contract).ShouldContain("CONTRACT-011");
        var module = folder.PathOf("acme", "node_a_compute", "models.py");
        workspace.SetText(module, new SourceText("class ModelA:\n    x: Any\n"));
        CodesOf(module).ShouldContain("MODEL-003");
        CodesOf(contract).ShouldNotContain("CONTRACT-011");
        workspace.Close(module);
        CodesOf(module).ShouldBeEmpty();
    }

    [Fact]
    public void A_node_file_that_is_not_saved_yet_is_looked_at()
    {
        Write("node_a_compute/contract.yaml", "node_type: COMPUTE_GENERIC\n");
        var path = folder.PathOf("node_a_compute", "new.py");
        workspace.SetText(path, new SourceText("x: Any = 1\n"));
        CodesOf(path).ShouldContain("MODEL-003");
    }

    private IEnumerable<string> CodesOf(string path) => workspace.Check(path)!.Diagnostics.Select(d => d.Code);

    private string Write(string path, string text)
    {
        var file = folder.PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}
