using System.Text.Json;
using Onex.Execution.Tests.Datasets;
using Onex.Testing.Python;

namespace Onex.Execution.Tests.Generated;

/// <summary>What the command writes, as a user has it: in processes of their own.</summary>
public sealed class OnexgenTests
{
    private static readonly string Program = Repository.PathOf(
        "server", "Onex.Cli", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "onexgen.dll");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(OrdinaryPrompts.Canonical)]
    [InlineData(OrdinaryPrompts.NamedFields)]
    [InlineData("EFFECT node reads from PostgreSQL, caches in Redis, and publishes to Kafka")]
    [InlineData("Create EFFECT node that says \"\"\" and \\ and {{ x }} to the frobnicator # with: 🚀\nand عربى on a second line")]
    public async Task Two_processes_in_two_folders_write_the_same_bytes_and_the_package_runs(string prompt)
    {
        var python = await PythonInterpreter.MachineAsync();
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();

        var result = await GenerateAsync(prompt, one.Path, []);
        await GenerateAsync(prompt, other.Path, new() { ["TZ"] = "Pacific/Auckland", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["HOME"] = other.Path, ["USER"] = "other" });

        var files = FilesOf(one.Path);
        files.ShouldNotBeEmpty();
        FilesOf(other.Path).ShouldBe(files);
        foreach (var (path, content) in files)
        {
            content.ShouldNotContain(one.Path, Case.Sensitive, path);
            content.ShouldNotContain(Environment.MachineName, Case.Sensitive, path);
        }

        var folder = Path.GetRelativePath(one.Path, Path.Combine(one.Path, result.GetProperty("output_path").GetString()!));
        var node = Directory.EnumerateFiles(Path.Combine(one.Path, folder), "node.py", SearchOption.AllDirectories).ShouldHaveSingleItem();
        var module = Path.ChangeExtension(Path.GetRelativePath(one.Path, node), null).Replace(Path.DirectorySeparatorChar, '.');
        var package = new PackageUnderTest(one.Path, folder, module, result.GetProperty("node_class").GetString()!);
        var library = await OnexLibrary.CurrentAsync();
        var interpreter = library.IsReal ? await PythonInterpreter.CurrentAsync() : python;
        var report = (await PackageDriver.RunAsync(interpreter, library, [package], ownTests: false, Cancellation)).ShouldHaveSingleItem();
        report.Problems.ShouldBeEmpty();
    }

    private static async Task<JsonElement> GenerateAsync(string prompt, string folder, Dictionary<string, string?> environment)
    {
        var result = await Command.RunAsync(
            "dotnet", [Program, "generate", "--output", folder, "--no-compile", "--json", "--", prompt], folder, environment: environment, cancellationToken: Cancellation);
        result.ExitCode.ShouldBe(0, result.Everything);
        return JsonDocument.Parse(result.Output).RootElement;
    }

    /// <summary>The files by path, without what the generator keeps for itself.</summary>
    private static SortedDictionary<string, string> FilesOf(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(path => path.StartsWith("node_", StringComparison.Ordinal))
            .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(folder, path))),
        StringComparer.Ordinal);
}
