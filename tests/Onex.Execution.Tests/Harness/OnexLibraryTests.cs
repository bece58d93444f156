using Onex.Testing.Python;

namespace Onex.Execution.Tests.Harness;

public sealed class OnexLibraryTests
{
    [Theory]
    [InlineData("omnibase_core")]
    [InlineData("omnibase_infra.errors")]
    public async Task Packages_run_against_the_library_that_is_asked_for(string module)
    {
        var python = await PythonInterpreter.CurrentAsync();
        var library = await OnexLibrary.CurrentAsync();

        var result = await Command.RunAsync(
            python.Program,
            ["-c", "import importlib, sys; print(importlib.import_module(sys.argv[1]).__file__)", module],
            environment: new Dictionary<string, string?> { ["PYTHONPATH"] = library.RuntimePath },
            cancellationToken: TestContext.Current.CancellationToken);

        result.ExitCode.ShouldBe(0, result.Everything);
        var source = library.SourceFolders.First(folder => Directory.Exists(Path.Combine(folder, module.Split('.')[0])));
        result.Output.ShouldStartWith(source);
        if (library.IsReal && module == "omnibase_core") source.ShouldNotBe(OnexLibrary.StandIn.SourcePath);
    }
}
