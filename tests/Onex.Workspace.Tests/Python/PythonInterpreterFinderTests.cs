using Onex.Generation.Errors;

namespace Onex.Workspace.Tests.Python;

public sealed class PythonInterpreterFinderTests : IDisposable
{
    private readonly FakeMachine machine = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public async Task What_is_asked_for_comes_first()
    {
        AddEverything();
        var asked = machine.AddVirtualEnvironment("asked");

        await ShouldFindAsync(asked, "--python", python: asked);
    }

    [Fact]
    public async Task A_virtual_environment_may_be_asked_for_by_its_folder()
    {
        var asked = machine.AddVirtualEnvironment("asked");

        await ShouldFindAsync(asked, "--python", python: "../asked");
    }

    [Fact]
    public async Task A_name_that_is_asked_for_is_looked_up_on_PATH()
    {
        machine.AddSystemPython();

        await ShouldFindAsync(machine.PathOf("usr/bin/python3.12"), "--python", python: "python3.12");
    }

    [Fact]
    public async Task ONEX_PYTHON_comes_before_virtual_environments()
    {
        AddEverything();
        var named = machine.AddVirtualEnvironment("named");
        machine.Variables["ONEX_PYTHON"] = named;

        await ShouldFindAsync(named, "ONEX_PYTHON");
    }

    [Fact]
    public async Task An_active_virtual_environment_comes_before_the_project_s()
    {
        AddEverything();

        await ShouldFindAsync(machine.PathOf("active/bin/python3"), "VIRTUAL_ENV");
    }

    [Fact]
    public async Task The_project_s_virtual_environment_comes_before_PATH()
    {
        AddEverything();
        machine.Variables.Remove("VIRTUAL_ENV");

        await ShouldFindAsync(machine.PathOf("project/.venv/bin/python3"), $".venv in {machine.PathOf("project")}");
    }

    [Fact]
    public async Task A_virtual_environment_above_the_folder_counts_up_to_the_project_s_root()
    {
        machine.AddFile("project/pyproject.toml");
        var found = machine.AddVirtualEnvironment("project/venv");

        await ShouldFindAsync(found, $"venv in {machine.PathOf("project")}", folder: "project/src/nodes");
    }

    [Fact]
    public async Task A_virtual_environment_above_the_project_s_root_does_not_count()
    {
        machine.AddFile("project/pyproject.toml");
        machine.AddVirtualEnvironment(".venv");
        machine.AddSystemPython();

        await ShouldFindAsync(machine.PathOf("usr/bin/python3"), "python3 on PATH", folder: "project/src");
    }

    [Fact]
    public async Task A_virtual_environment_that_was_deleted_is_passed_over()
    {
        machine.Variables["VIRTUAL_ENV"] = machine.PathOf("gone");
        machine.AddSystemPython();

        await ShouldFindAsync(machine.PathOf("usr/bin/python3"), "python3 on PATH");
    }

    [Theory]
    [InlineData("--python")]
    [InlineData("ONEX_PYTHON")]
    public async Task An_interpreter_that_is_named_and_missing_is_an_error_and_no_other_is_taken(string reason)
    {
        AddEverything();
        if (reason == "ONEX_PYTHON") machine.Variables["ONEX_PYTHON"] = "./nowhere/python";

        var environment = await machine.FindAsync(python: reason == "--python" ? "./nowhere/python" : null);

        environment.Interpreter.ShouldBeNull();
        environment.Error!.Code.ShouldBe(ErrorCodes.MissingDependency);
        environment.Error.Message.ShouldContain(reason);
        environment.Error.Message.ShouldContain("./nowhere/python");
    }

    [Fact]
    public async Task A_folder_of_PATH_that_is_relative_is_never_searched()
    {
        machine.AddProgram("project/python3");
        machine.Variables["PATH"] = ".::project";

        (await machine.FindAsync()).Interpreter.ShouldBeNull();
    }

    [Fact]
    public async Task A_machine_without_Python_has_none_and_that_is_no_error()
    {
        var environment = await machine.FindAsync();

        environment.Interpreter.ShouldBeNull();
        environment.Error.ShouldBeNull();
        environment.Packages.ShouldBeEmpty();
    }

    private void AddEverything()
    {
        machine.AddSystemPython();
        machine.AddVirtualEnvironment("project/.venv");
        machine.AddVirtualEnvironment("active");
        machine.Variables["VIRTUAL_ENV"] = machine.PathOf("active");
    }

    private async Task ShouldFindAsync(string path, string reason, string folder = "project", string? python = null)
    {
        var environment = await machine.FindAsync(folder, python);

        environment.Error.ShouldBeNull();
        environment.Interpreter.ShouldNotBeNull();
        environment.Interpreter.Path.ShouldBe(path);
        environment.Interpreter.Reason.ShouldBe(reason);
    }
}
