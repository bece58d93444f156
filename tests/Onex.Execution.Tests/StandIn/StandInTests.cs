using Onex.Testing.Python;

namespace Onex.Execution.Tests.StandIn;

public sealed class StandInTests
{
    private static readonly string StandIn = Repository.PathOf("tests", "python", "standin");

    [Fact]
    public async Task The_stand_in_has_nothing_that_the_real_libraries_do_not_have_in_just_that_form()
        => (await DifferencesOf(StandIn)).ShouldBeEmpty();

    [Theory]
    [InlineData("omnibase_core/nodes/node_effect.py", "container: ModelONEXContainer", "container: object", "NodeEffect.__init__ method")]
    [InlineData("omnibase_core/nodes/node_effect.py", ", MixinHandlerRouting", "", "NodeEffect bases")]
    [InlineData("omnibase_core/enums/enum_onex_status.py", "\"success\"", "\"succeeded\"", "EnumOnexStatus.SUCCESS member")]
    [InlineData("omnibase_infra/models/errors/model_timeout_error_context.py", "operation: str =", "operation: int =", "ModelTimeoutErrorContext.operation field")]
    [InlineData("omnibase_infra/errors/__init__.py", "    InfraTimeoutError,\n", "    InfraTimeoutError as Slow,\n    InfraTimeoutFailure,\n", "InfraTimeoutFailure re-export")]
    public async Task A_stand_in_that_drifts_is_found(string file, string from, string to, string found)
    {
        using var folder = new TemporaryFolder();
        foreach (var source in Directory.EnumerateFiles(StandIn, "*.py", SearchOption.AllDirectories))
        {
            var copy = folder.PathOf(Path.GetRelativePath(StandIn, source));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(source, copy);
        }

        var original = await File.ReadAllTextAsync(folder.PathOf(file), TestContext.Current.CancellationToken);
        original.ShouldContain(from);
        await File.WriteAllTextAsync(folder.PathOf(file), original.Replace(from, to, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        (await DifferencesOf(folder.Path)).ShouldHaveSingleItem().ShouldContain(found);
    }

    [Fact]
    public async Task The_stand_in_passes_mypy_strict_itself()
    {
        var python = await PythonInterpreter.CurrentAsync();

        (await StaticChecks.MypyAsync(python, OnexLibrary.StandIn, StandIn, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private static async Task<string[]> DifferencesOf(string folder)
    {
        var python = await PythonInterpreter.MachineAsync();
        string[] apis = ["omnibase_core-0.46.8.json", "omnibase_infra-0.38.4.json"];
        var result = await Command.RunAsync(
            python.Program,
            [
                Repository.PathOf("tests", "python", "compare_api.py"),
                folder,
                .. apis.Select(name => Repository.SharedPathOf("onex", "api", name)),
                // The base classes that those lack: their source is newer than the Python that recorded it.
                Repository.PathOf("tests", "python", "api_supplement.json"),
            ],
            cancellationToken: TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBe(0, result.Everything);
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
