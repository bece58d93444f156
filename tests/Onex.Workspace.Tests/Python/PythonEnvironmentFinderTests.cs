using System.Text.Json;
using NSubstitute;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Workspace.Tests.Python;

public sealed class PythonEnvironmentFinderTests : IDisposable
{
    private readonly FakeMachine machine = new() { Runner = Substitute.For<IProcessRunner>() };

    public void Dispose() => machine.Dispose();

    [Fact]
    public async Task A_virtual_environment_is_read_without_running_it()
    {
        machine.AddVirtualEnvironment("project/.venv");

        var environment = await machine.FindAsync();

        environment.Interpreter!.Version.ShouldBe("3.13.1");
        environment.Interpreter.Prefix.ShouldBe(machine.PathOf("project/.venv"));
        environment.SearchPath.Folders.ShouldBe([machine.PathOf("project/.venv/lib/python3.13/site-packages")]);
        machine.Runner.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_virtual_environment_sees_the_system_s_packages_only_when_it_says_so()
    {
        machine.AddSystemPython();
        var home = machine.PathOf("usr/bin");
        machine.AddVirtualEnvironment("open", $"home = {home}\ninclude-system-site-packages = true\nversion = 3.12.3\n", "3.12");
        machine.AddVirtualEnvironment("closed", $"home = {home}\ninclude-system-site-packages = false\nversion = 3.12.3\n", "3.12");

        var open = await machine.FindAsync(python: "../open");
        var closed = await machine.FindAsync(python: "../closed");

        var system = machine.PathOf("usr/lib/python3.12/site-packages");
        open.SearchPath.Folders.ShouldBe([machine.PathOf("open/lib/python3.12/site-packages"), system]);
        closed.SearchPath.Folders.ShouldNotContain(system);
    }

    [Fact]
    public async Task An_installed_Python_is_known_by_its_name_and_its_library()
    {
        machine.AddSystemPython(version: "3.12");
        machine.AddFile("usr/lib/python3.9/os.py");
        machine.AddFolder("usr/lib/python3/dist-packages");
        machine.AddFolder("home/.local/lib/python3.12/site-packages");

        var environment = await machine.FindAsync();

        environment.Interpreter!.Version.ShouldBe("3.12");
        environment.SearchPath.Folders.ShouldBe(
        [
            machine.PathOf("home/.local/lib/python3.12/site-packages"),
            machine.PathOf("usr/lib/python3/dist-packages"),
            machine.PathOf("usr/lib/python3.12/site-packages"),
        ]);
        machine.Runner.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrapper_is_asked()
    {
        var packages = machine.AddFolder("elsewhere/site-packages");
        machine.AddProgram("usr/bin/python3");
        Answers($$"""
            Welcome to Python!
            onexgen-answer:{"version": "3.14.0", "prefix": "/opt", "path": ["", {{JsonSerializer.Serialize(packages)}}, "/nowhere"]}
            Goodbye.
            """);

        var environment = await machine.FindAsync();

        environment.Interpreter!.Version.ShouldBe("3.14.0");
        environment.SearchPath.Folders.ShouldBe([packages]);
        environment.Error.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Python 2.7 says hello")]
    [InlineData("[]")]
    [InlineData("onexgen-answer:[]")]
    [InlineData("{\"version\": 3}")]
    public async Task An_interpreter_that_gives_no_sensible_answer_is_an_error_that_names_it(string answer)
    {
        var path = machine.AddProgram("usr/bin/python3");
        Answers(answer);

        var environment = await machine.FindAsync();

        environment.Error!.Message.ShouldContain(path);
        environment.Interpreter!.Version.ShouldBeNull();
    }

    [Fact]
    public async Task PYTHONPATH_comes_before_what_is_installed()
    {
        machine.AddVirtualEnvironment("project/.venv");
        machine.AddFile("src/omnibase_core/__init__.py");
        machine.AddFile("pyproject.toml", "[build-system]\nversion = '9'\n\n[project]\nname = \"omnibase-core\"\nversion = \"0.50.0\"\n");
        machine.AddFile("project/.venv/lib/python3.13/site-packages/omnibase_core/__init__.py");
        machine.Variables["PYTHONPATH"] = $"{machine.PathOf("nowhere")}{Path.PathSeparator}../src";

        var package = (await machine.FindAsync()).FindPackage("omnibase_core")!;

        package.Folders.ShouldBe([machine.PathOf("src/omnibase_core")]);
        package.Version.ShouldBe("0.50.0");
    }

    [Fact]
    public async Task An_installed_package_has_the_version_of_its_distribution()
    {
        machine.AddVirtualEnvironment("project/.venv");
        const string Site = "project/.venv/lib/python3.13/site-packages";
        machine.AddFile($"{Site}/omnibase_spi/__init__.py");
        machine.AddFile($"{Site}/omnibase_spi-0.23.1.dist-info/METADATA", "Metadata-Version: 2.4\nName: omnibase-spi\nVersion: 0.23.1\n\nVersion: 7\n");
        machine.AddFile($"{Site}/omnibase_infra/__init__.py");

        var environment = await machine.FindAsync();

        environment.Packages.Select(package => (package.Name, package.Version)).ShouldBe([("omnibase_infra", ""), ("omnibase_spi", "0.23.1")]);
    }

    [Fact]
    public async Task A_path_file_adds_its_folders_and_nothing_of_it_is_run()
    {
        machine.AddVirtualEnvironment("project/.venv");
        const string Site = "project/.venv/lib/python3.13/site-packages";
        machine.AddFile("checkout/src/omnibase_core/__init__.py");
        machine.AddFile($"{Site}/core.pth", $"# comment\n\nimport os; os.remove('x')\n../nowhere\nbad\0line\n{machine.PathOf("checkout/src")}\r\n");
        machine.AddFolder($"{Site}/folder.pth");

        var environment = await machine.FindAsync();

        environment.SearchPath.Folders.ShouldBe([machine.PathOf(Site), machine.PathOf("checkout/src")]);
        environment.FindPackage("omnibase_core")!.Folders.ShouldBe([machine.PathOf("checkout/src/omnibase_core")]);
    }

    [Fact]
    public async Task An_editable_installation_with_a_finder_is_read_from_its_mapping()
    {
        machine.AddVirtualEnvironment("project/.venv");
        const string Site = "project/.venv/lib/python3.13/site-packages";
        machine.AddFile("checkout/omnibase_core/__init__.py");
        machine.AddFile($"{Site}/__editable__.omnibase_core-1.pth", "import __editable___omnibase_core_1_finder; __editable___omnibase_core_1_finder.install()");
        machine.AddFile(
            $"{Site}/__editable___omnibase_core_1_finder.py",
            $"from __future__ import annotations\nMAPPING: dict[str, str] = {{'omnibase_core': '{machine.PathOf("checkout/omnibase_core")}', 'gone': '/nowhere'}}\n");
        machine.AddFile($"{Site}/omnibase_core-1.2.dist-info/METADATA", "Version: 1.2\n");

        var package = (await machine.FindAsync()).FindPackage("omnibase_core")!;

        package.Folders.ShouldBe([machine.PathOf("checkout/omnibase_core")]);
        package.Version.ShouldBe("1.2");
    }

    [Fact]
    public async Task A_namespace_package_has_all_its_portions_and_separate_stubs_come_first()
    {
        machine.AddVirtualEnvironment("project/.venv");
        machine.AddFolder("one/omnibase_core");
        machine.AddFolder("two/omnibase_core");
        machine.AddFolder("two/omnibase_core-stubs");
        machine.Variables["PYTHONPATH"] = $"{machine.PathOf("one")}{Path.PathSeparator}{machine.PathOf("two")}";

        (await machine.FindAsync()).FindPackage("omnibase_core")!.Folders.ShouldBe(
            [machine.PathOf("two/omnibase_core-stubs"), machine.PathOf("one/omnibase_core"), machine.PathOf("two/omnibase_core")]);
    }

    [Fact]
    public async Task Tools_are_found_beside_the_interpreter_then_as_a_module_then_on_PATH()
    {
        var python = machine.AddVirtualEnvironment("project/.venv");
        var ruff = machine.AddProgram("project/.venv/bin/ruff");
        machine.AddFile("project/.venv/lib/python3.13/site-packages/mypy/__main__.py");
        machine.AddProgram("usr/bin/mypy");
        machine.AddProgram("usr/bin/ruff");
        var pyright = machine.AddProgram("usr/bin/pyright");

        var tools = (await machine.FindAsync()).Tools;

        tools.Select(tool => $"{tool.Name}: {tool.FileName} {string.Join(' ', tool.Arguments)}".TrimEnd()).ShouldBe(
            [$"mypy: {python} -m mypy", $"pyright: {pyright}", $"ruff: {ruff}"]);
    }

    [Theory]
    [InlineData("3.12.1", null, null)]
    [InlineData("9.9.9", "3.12.1\n3.8.0\n", null)]
    [InlineData("9.9.9", "8.8.8", "3.12.1:3.8.0")]
    public async Task A_shim_of_pyenv_is_followed_without_running_it(string everywhere, string? here, string? now)
    {
        machine.AddProgram("pyenv/shims/python3", "#!/usr/bin/env bash\n");
        machine.AddFile("pyenv/version", everywhere + "\n");
        machine.AddSystemPython("pyenv/versions/3.12.1", "3.12");
        if (here is not null) machine.AddFile(".python-version", here);
        if (now is not null) machine.Variables["PYENV_VERSION"] = now;
        machine.Variables["PATH"] = machine.PathOf("pyenv/shims");

        var interpreter = (await machine.FindAsync()).Interpreter!;

        interpreter.Path.ShouldBe(machine.PathOf("pyenv/versions/3.12.1/bin/python3"));
        interpreter.Reason.ShouldBe("python3 on PATH, pyenv 3.12.1");
        machine.Runner.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_that_lead_nowhere_or_in_circles_count_as_not_there()
    {
        machine.AddFolder("usr/bin");
        File.CreateSymbolicLink(machine.PathOf("usr/bin/python3"), "python");
        File.CreateSymbolicLink(machine.PathOf("usr/bin/python"), "python3");
        machine.AddFolder("site");
        File.CreateSymbolicLink(machine.PathOf("site/broken.pth"), "nowhere");
        Directory.CreateSymbolicLink(machine.PathOf("site/omnibase_core"), "omnibase_core");
        machine.Variables["PYTHONPATH"] = machine.PathOf("site");

        var environment = await machine.FindAsync();

        environment.Interpreter.ShouldBeNull();
        environment.Packages.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_files_tell_of_this_machine_s_Python_is_what_it_says_itself()
    {
        var python = ExecutableFinder.Find("python3");
        Requires.That(python is not null, "there is no python3 on PATH");
        var request = new PythonRequest(machine.PathOf("project"), python, _ => null);

        var read = await new PythonEnvironmentFinder(machine.Runner).FindAsync(request, TestContext.Current.CancellationToken);
        var (said, problem) = await PythonQuestion.AskAsync(python!, new ProcessRunner(), TestContext.Current.CancellationToken);

        problem.ShouldBeNull();
        said.ShouldNotBeNull();
        said.Version.ShouldStartWith(read.Interpreter!.Version!);
        said.Prefix.ShouldBe(read.Interpreter.Prefix);
        read.SearchPath.Folders.Intersect(said.SiteFolders)
            .ShouldBe(said.SiteFolders.Where(folder => folder.EndsWith("-packages", StringComparison.Ordinal)), ignoreOrder: true);
    }

    private void Answers(string output) => machine.Runner
        .RunAsync(Arg.Any<ProcessRequest>(), Arg.Any<CancellationToken>())
        .Returns(new ProcessResult(ProcessOutcome.Exited, 0, output, "", false, TimeSpan.Zero));
}
