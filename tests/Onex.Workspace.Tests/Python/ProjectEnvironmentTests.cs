using System.Security.Cryptography;
using System.Text;

namespace Onex.Workspace.Tests.Python;

/// <summary>The environments that editors, uv, Poetry and conda have for a project.</summary>
public sealed class ProjectEnvironmentTests : IDisposable
{
    private readonly FakeMachine machine = new();

    public ProjectEnvironmentTests() => machine.AddSystemPython();

    public void Dispose() => machine.Dispose();

    [Fact]
    public async Task What_the_editor_works_with_comes_before_what_is_active()
    {
        var editors = machine.AddVirtualEnvironment("editors");
        machine.AddVirtualEnvironment("active");
        machine.Variables["VIRTUAL_ENV"] = machine.PathOf("active");
        machine.EditorPython = editors;

        await ShouldFindAsync(editors, "the editor's Python extension");
    }

    [Fact]
    public async Task ONEX_PYTHON_comes_before_what_the_editor_works_with()
    {
        var named = machine.AddVirtualEnvironment("named");
        machine.EditorPython = machine.AddVirtualEnvironment("editors");
        machine.Variables["ONEX_PYTHON"] = named;

        await ShouldFindAsync(named, "ONEX_PYTHON");
    }

    [Fact]
    public async Task What_the_editor_works_with_may_be_a_folder_and_may_be_gone()
    {
        machine.EditorPython = Path.GetDirectoryName(Path.GetDirectoryName(machine.AddVirtualEnvironment("editors")));
        await ShouldFindAsync(machine.PathOf("editors/bin/python3"), "the editor's Python extension");

        machine.EditorPython = machine.PathOf("gone/bin/python");
        var environment = await machine.FindAsync();
        environment.Interpreter!.Reason.ShouldBe("python3 on PATH");
        environment.PassedOver.ShouldHaveSingleItem().ShouldContain("gone/bin/python (from the editor's Python extension)");
    }

    [Fact]
    public async Task A_virtual_environment_whose_interpreter_was_removed_is_passed_over_and_named()
    {
        machine.AddFile("project/.venv/pyvenv.cfg");
        machine.AddFolder("project/.venv/bin");
        File.CreateSymbolicLink(machine.PathOf("project/.venv/bin/python3"), "/nowhere/python3.13");

        var environment = await machine.FindAsync();

        environment.Interpreter!.Reason.ShouldBe("python3 on PATH");
        environment.PassedOver.ShouldBe([$"{machine.PathOf("project/.venv")} (from .venv in {machine.PathOf("project")}) has no Python program that can be started."]);
    }

    [Fact]
    public async Task A_workspace_of_several_projects_has_its_environment_at_the_repository_s_root()
    {
        machine.AddFolder("project/.git");
        machine.AddFile("project/packages/a/pyproject.toml");
        var found = machine.AddVirtualEnvironment("project/.venv");

        await ShouldFindAsync(found, $".venv in {machine.PathOf("project")}", "project/packages/a/src");
    }

    [Theory]
    [InlineData("project/pyproject.toml")]
    [InlineData("project/uv.lock")]
    public async Task UV_PROJECT_ENVIRONMENT_starts_from_the_project(string mark)
    {
        machine.AddFile("project/pyproject.toml");
        machine.AddFile(mark);
        machine.AddVirtualEnvironment("project/.venv");
        var found = machine.AddVirtualEnvironment("project/envs/dev");
        machine.Variables["UV_PROJECT_ENVIRONMENT"] = "envs/dev";

        await ShouldFindAsync(found, "UV_PROJECT_ENVIRONMENT", "project/src");
    }

    [Theory]
    [InlineData("[tool.poetry]\nname = \"My Project\"\n")]
    [InlineData("[build-system]\nrequires = []\n\n[project]\nversion = \"1\"\nname = 'My Project'\n")]
    public async Task Poetry_s_environment_is_known_by_the_project_s_name_and_path(string toml)
    {
        machine.AddFile("project/pyproject.toml", toml);
        machine.AddVirtualEnvironment($"home/.cache/pypoetry/virtualenvs/my_project-{PathDigest}-py3.9", version: "3.9");
        var newest = machine.AddVirtualEnvironment($"home/.cache/pypoetry/virtualenvs/my_project-{PathDigest}-py3.13");
        machine.AddVirtualEnvironment("home/.cache/pypoetry/virtualenvs/my_project-AAAAAAAA-py3.14");

        await ShouldFindAsync(newest, $"Poetry's environment of {machine.PathOf("project")}", "project/src");
    }

    [Fact]
    public async Task Poetry_s_environment_is_the_one_that_was_chosen()
    {
        machine.AddFile("project/pyproject.toml", "[tool.poetry]\nname = \"p\"\n");
        machine.AddFile("home/.cache/pypoetry/virtualenvs/envs.toml", $"[p-{PathDigest}]\nminor = \"3.12\"\npatch = \"3.12.4\"\n");
        var chosen = machine.AddVirtualEnvironment($"home/.cache/pypoetry/virtualenvs/p-{PathDigest}-py3.12", version: "3.12");
        machine.AddVirtualEnvironment($"home/.cache/pypoetry/virtualenvs/p-{PathDigest}-py3.13");

        await ShouldFindAsync(chosen, $"Poetry's environment of {machine.PathOf("project")}");
    }

    [Theory]
    [InlineData("cache-dir = \"{0}/moved\"\n", "moved/virtualenvs")]
    [InlineData("[virtualenvs]\ncreate = true\npath = \"{0}/envs\"\n", "envs")]
    [InlineData("cache-dir = \"{0}/moved\"\n\n[virtualenvs]\npath = \"{{cache-dir}}/v\"\n", "moved/v")]
    public async Task Poetry_s_environments_are_where_its_configuration_says(string configuration, string folder)
    {
        machine.AddFile("project/pyproject.toml", "[project]\nname = \"p\"\n");
        machine.AddFile("home/.config/pypoetry/config.toml", string.Format(System.Globalization.CultureInfo.InvariantCulture, configuration, machine.PathOf("")));
        var found = machine.AddVirtualEnvironment($"{folder}/p-{PathDigest}-py3.13");

        await ShouldFindAsync(found, $"Poetry's environment of {machine.PathOf("project")}");
    }

    [Fact]
    public async Task An_active_conda_environment_counts_but_for_the_one_that_is_always_active()
    {
        machine.AddVirtualEnvironment("project/.venv");
        machine.AddProgram("conda/envs/work/bin/python");
        machine.Variables["CONDA_PREFIX"] = machine.PathOf("conda/envs/work");
        machine.Variables["CONDA_DEFAULT_ENV"] = "work";
        await ShouldFindAsync(machine.PathOf("conda/envs/work/bin/python"), "CONDA_PREFIX");

        machine.Variables["CONDA_DEFAULT_ENV"] = "base";
        await ShouldFindAsync(machine.PathOf("project/.venv/bin/python3"), $".venv in {machine.PathOf("project")}");
    }

    [Fact]
    public async Task A_conda_environment_in_the_folder_counts()
    {
        machine.AddFolder("project/.conda/conda-meta");
        var found = machine.AddProgram("project/.conda/bin/python");

        await ShouldFindAsync(found, $".conda in {machine.PathOf("project")}");
    }

    [Theory]
    [InlineData("name: work\ndependencies:\n  - python\n")]
    [InlineData("name: other\nprefix: {0}/conda/envs/work\n")]
    public async Task The_conda_environment_that_a_file_names_counts(string description)
    {
        machine.AddFile("project/environment.yml", string.Format(System.Globalization.CultureInfo.InvariantCulture, description, machine.PathOf("")));
        machine.AddFile("home/.conda/environments.txt", $"{machine.PathOf("conda")}\n{machine.PathOf("conda/envs/work")}\n");
        machine.AddFolder("conda/envs/work/conda-meta");
        var found = machine.AddProgram("conda/envs/work/bin/python3");

        await ShouldFindAsync(found, $"the conda environment of {machine.PathOf("project/environment.yml")}");
    }

    private string PathDigest =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(machine.PathOf("project"))))[..8].Replace('+', '-').Replace('/', '_');

    private async Task ShouldFindAsync(string path, string reason, string folder = "project")
    {
        var environment = await machine.FindAsync(folder);

        environment.Interpreter.ShouldNotBeNull();
        environment.Interpreter.Path.ShouldBe(path);
        environment.Interpreter.Reason.ShouldBe(reason);
    }
}
