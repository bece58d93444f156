using Onex.Testing.Python;

namespace Onex.Execution.Tests.Harness;

/// <summary>What the harness is made of is held to what it asks of generated files.</summary>
public sealed class ScriptsTests
{
    private static readonly string[] Scripts = ["compare_api.py", "consul_session.py", "core_workflow_session.py", "drive.py", "driven_node.py", "grpc_session.py", "http_session.py", "kafka_session.py", "loopback.py", "onex_site.py", "orchestrator_session.py", "postgres_session.py", "qdrant_session.py", "redis_session.py", "smtp_session.py", "vault_session.py"];

    [Fact]
    public async Task The_python_scripts_pass_ruff()
    {
        var python = await PythonInterpreter.CurrentAsync();

        var result = await Command.RunAsync(
            python.Tool("ruff"), ["check", "--no-cache", "--output-format=concise", "--quiet", .. Scripts], Repository.PathOf("tests", "python"), cancellationToken: TestContext.Current.CancellationToken);

        result.ExitCode.ShouldBe(0, result.Everything);
    }

    [Fact]
    public async Task The_python_scripts_pass_mypy_strict()
    {
        var python = await PythonInterpreter.CurrentAsync();
        using var cache = new TemporaryFolder();

        var result = await Command.RunAsync(
            python.Tool("mypy"),
            ["--strict", $"--cache-dir={cache.Path}", .. Scripts],
            Repository.PathOf("tests", "python"),
            environment: new Dictionary<string, string?> { ["MYPYPATH"] = OnexLibrary.StandIn.SourcePath },
            cancellationToken: TestContext.Current.CancellationToken);

        result.ExitCode.ShouldBe(0, result.Everything);
    }
}
