using System.Text.Json;
using Onex.Testing.Python;
using Onex.Workspace.Components;

namespace Onex.Execution.Tests.Generated;

/// <summary>
/// A system that the product has never heard of, put into a workspace as a folder: prompts name it by its own words, and the node that comes of
/// them runs and satisfies every judge. No code of the product is about it.
/// </summary>
public sealed class WorkspaceComponentTests : IDisposable
{
    private static readonly string Program = Repository.PathOf(
        "server", "Onex.Cli", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "onexgen.dll");

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Create EFFECT node called FrobKeeper for Frobstore. Operations: keep, find, frobnicate")]
    [InlineData("Create EFFECT node called NoteShelf that stores notes on a frob shelf with fields id: uuid, title: str and total: decimal")]
    [InlineData("Create EFFECT node for the frob shelf")]
    public async Task A_prompt_that_names_it_gives_a_node_that_runs(string prompt)
    {
        Install();
        var python = await PythonInterpreter.CurrentAsync();
        var library = await OnexLibrary.CurrentAsync();

        var result = await OnexgenAsync("generate", "--output", folder.Path, "--trust-workspace", "--no-compile", "--json", "--", prompt);

        result.GetProperty("external_systems").EnumerateArray().Select(system => system.GetString()).ShouldBe(["Frobstore"]);
        result.GetProperty("gates").EnumerateArray().Select(gate => gate.GetProperty("status").GetString()).ShouldNotContain("failed");
        var node = Path.GetRelativePath(folder.Path, result.GetProperty("output_path").GetString()!);
        var package = new PackageUnderTest(folder.Path, node, $"{node}.v1_0_0.node", result.GetProperty("node_class").GetString()!);
        File.Exists(folder.PathOf(node, "v1_0_0", "protocols", "protocol_frobstore.py")).ShouldBeTrue();
        var report = (await PackageDriver.RunAsync(python, library, [package], ownTests: true, Cancellation)).ShouldHaveSingleItem();
        report.Problems.ShouldBeEmpty();
        (report.TestsPassed > 0).ShouldBeTrue();
        (await StaticChecks.MypyAsync(python, library, folder.Path, Cancellation)).ShouldBeEmpty();
        (await StaticChecks.RuffAsync(python, folder.Path, Cancellation)).ShouldBeEmpty();
        (await OnexgenAsync("check", "--json", "--", folder.PathOf(node))).GetProperty("diagnostics").EnumerateArray().ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_of_it_is_in_the_product() =>
        WorkspaceComponents.For(folder.Path, isTrusted: true).Own.ShouldBeEmpty();

    private void Install()
    {
        var target = Directory.CreateDirectory(folder.PathOf(".onex", WorkspaceComponents.FolderName, "frobstore")).FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests", "components", "frobstore")))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }

    private async Task<JsonElement> OnexgenAsync(params string[] arguments)
    {
        var result = await Command.RunAsync("dotnet", [Program, .. arguments], folder.Path, cancellationToken: Cancellation);
        result.ExitCode.ShouldBe(0, result.Everything);
        return JsonDocument.Parse(result.Output).RootElement;
    }
}
