using Onex.Testing.Python;

namespace Onex.Cli.Tests.CommandLine;

/// <summary>A machine's Pythons in all their conditions: the rest keeps working, and the reason is shown.</summary>
public sealed class EnvTests : IDisposable
{
    private const string Prompt = "Create COMPUTE node that computes the average of a list of numbers";

    private readonly TemporaryFolder folder = new();

    public EnvTests() => Requires.That(!OperatingSystem.IsWindows(), "the interpreters of these tests are shell scripts");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_virtual_environment_is_shown_with_its_reason_and_the_libraries_in_it()
    {
        var venv = folder.PathOf("project", ".venv");
        AddVirtualEnvironment(venv, "exit 1");
        var site = Path.Combine(venv, "lib", "python3.13", "site-packages");
        AddFile("", Path.Combine(site, "omnibase_core", "__init__.py"));
        AddFile("Name: omnibase-core\nVersion: 0.46.8\n", Path.Combine(site, "omnibase_core-0.46.8.dist-info", "METADATA"));

        var text = await RunAsync("project", "env");
        var json = await RunAsync("project", "env", "--json");

        text.ExitCode.ShouldBe(0, text.Everything);
        text.Output.ShouldContain($"✓ Python          3.13.1  {venv}/bin/python3\n");
        text.Output.ShouldContain($"chosen by .venv in {folder.PathOf("project")}\n");
        text.Output.ShouldContain($"✓ omnibase_core   0.46.8  {venv}/lib/python3.13/site-packages/omnibase_core\n");
        text.Output.ShouldContain("– omnibase_spi    not installed");
        json.ExitCode.ShouldBe(0, json.Everything);
        await JsonSchema.ShouldAcceptAsync("env", json.Output);
        json.Json()["interpreter"]!["path"]!.GetValue<string>().ShouldBe($"{venv}/bin/python3");
        json.Json()["packages"]![0]!["version"]!.GetValue<string>().ShouldBe("0.46.8");
    }

    [Fact]
    public async Task Without_Python_nodes_are_generated_and_checked_all_the_same()
    {
        AddProject();

        var environment = await RunAsync("project", "env");
        var json = await RunAsync("project", "env", "--json");

        environment.ExitCode.ShouldBe(0, environment.Everything);
        environment.Output.ShouldContain("– Python          none found");
        await JsonSchema.ShouldAcceptAsync("env", json.Output);
        json.Json()["interpreter"].ShouldBeNull();
        await ShouldStillWorkAsync("no Python interpreter was found");
    }

    [Theory]
    [InlineData("broken", "echo 'Fatal Python error: no module named encodings' >&2; exit 1", "ended with exit code 1: Fatal Python error: no module named encodings")]
    [InlineData("silent", "exit 0", "printed something else than an answer: (nothing)")]
    [InlineData("babbling", "echo 'Hello, I am no Python.'", "printed something else than an answer: Hello, I am no Python.")]
    [InlineData("hanging", "/bin/sleep 600", "did not answer within 10 seconds and was ended")]
    public async Task A_Python_that_does_not_answer_is_an_error_that_says_how(string name, string script, string reason)
    {
        AddProject();
        AddProgram(script, folder.PathOf("usr", "bin", "python3"));

        var environment = await RunAsync("project", "env");
        var json = await RunAsync("project", "env", "--json");

        environment.ExitCode.ShouldBe(5, environment.Everything);
        environment.Error.ShouldContain(reason);
        environment.Output.ShouldContain($"– Python          {folder.PathOf("usr", "bin", "python3")}");
        await JsonSchema.ShouldAcceptAsync("env", json.Output);
        json.Json()["error"]!["error_message"]!.GetValue<string>().ShouldContain(reason, customMessage: name);
        await ShouldStillWorkAsync(reason);
    }

    [Fact]
    public async Task A_Python_that_prints_noise_around_its_answer_is_understood()
    {
        AddProject();
        AddProgram(
            "echo 'Activating the environment …'; echo 'deprecation warning' >&2; printf '\\nonexgen-answer:{\"version\":\"3.13.2\",\"prefix\":\"/opt\",\"path\":[]}\\n'; echo done",
            folder.PathOf("usr", "bin", "python3"));

        var environment = await RunAsync("project", "env");

        environment.ExitCode.ShouldBe(0, environment.Everything);
        environment.Output.ShouldContain("✓ Python          3.13.2");
        environment.Error.ShouldBe("");
    }

    [Fact]
    public async Task A_Python_that_is_asked_for_and_missing_is_refused()
    {
        AddProject();

        var environment = await RunAsync("project", "env", "--python", "./gone");
        var generated = await RunAsync("project", "generate", Prompt, "--python", "./gone");

        environment.ExitCode.ShouldBe(5, environment.Everything);
        environment.Error.ShouldContain($"that --python names is not there: {folder.PathOf("project", "gone")}");
        generated.ExitCode.ShouldBe(5, generated.Everything);
        Directory.EnumerateFileSystemEntries(folder.PathOf("project")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Fifty_thousand_packages_and_a_path_of_spaces_and_other_letters_are_no_obstacle()
    {
        const string Project = "Проект mit Leerzeichen – 日本";
        var venv = folder.PathOf(Project, ".venv");
        AddVirtualEnvironment(venv, "exit 1");
        var site = Path.Combine(venv, "lib", "python3.13", "site-packages");
        for (var i = 0; i < 500; i++)
        {
            var package = Directory.CreateDirectory(Path.Combine(site, $"package_{i}")).FullName;
            for (var j = 0; j < 100; j++) File.Create(Path.Combine(package, $"module_{j}.py")).Dispose();
        }

        var environment = await RunAsync(Project, "env");
        var generated = await RunAsync(Project, "generate", Prompt, "--no-compile", "--json");

        environment.ExitCode.ShouldBe(0, environment.Everything);
        environment.Output.ShouldContain($"✓ Python          3.13.1  {venv}/bin/python3\n");
        generated.ExitCode.ShouldBe(0, generated.Everything);
        var check = await RunAsync(Project, "check", ".");
        check.ExitCode.ShouldBe(0, check.Everything);
    }

    /// <summary>A node is generated, with the reason why Python said nothing of it, and what was generated is checked.</summary>
    private async Task ShouldStillWorkAsync(string reason)
    {
        var generated = await RunAsync("project", "generate", Prompt, "--json");
        generated.ExitCode.ShouldBe(0, generated.Everything);
        var gates = generated.Json()["gates"]!.AsArray().Where(gate => gate!["id"]!.GetValue<string>() is "G13" or "G14").ToList();
        gates.Select(gate => gate!["status"]!.GetValue<string>()).ShouldAllBe(status => status == "skipped");
        gates.ShouldAllBe(gate => gate!["messages"]!.ToJsonString().Contains(reason, StringComparison.Ordinal));

        var check = await RunAsync("project", "check", ".");
        check.ExitCode.ShouldBe(0, check.Everything);
    }

    private Task<ProcessResult> RunAsync(string project, params string[] arguments) => Onexgen.RunInAsync(
        folder.PathOf(project),
        "",
        new Dictionary<string, string?> { ["PATH"] = folder.PathOf("usr", "bin"), ["HOME"] = folder.PathOf("home") },
        arguments);

    private void AddProject() => Directory.CreateDirectory(folder.PathOf("project"));

    private static void AddVirtualEnvironment(string venv, string script)
    {
        AddFile("version = 3.13.1\n", Path.Combine(venv, "pyvenv.cfg"));
        Directory.CreateDirectory(Path.Combine(venv, "lib", "python3.13", "site-packages"));
        AddProgram(script, Path.Combine(venv, "bin", "python3"));
    }

    private static void AddProgram(string script, string path)
    {
        AddFile($"#!/bin/sh\n{script}\n", path);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void AddFile(string text, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
