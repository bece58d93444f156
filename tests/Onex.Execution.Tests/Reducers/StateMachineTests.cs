using Onex.Execution.Tests.Datasets;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Python;

namespace Onex.Execution.Tests.Reducers;

/// <summary>The state machines of generated contracts are those of the real omnibase_core: its model takes them, its executor runs them.</summary>
public sealed class StateMachineTests
{
    [Theory]
    [InlineData("REDUCER node for orders: pending → active → done", "pending active done")]
    [InlineData("REDUCER node for a door: open <-> closed", "open closed open")]
    [InlineData("Create REDUCER node called GoldenStateManager that tracks proven solutions: candidate → nominated → golden → retired", "candidate nominated golden retired")]
    [InlineData(
        "REDUCER for subscriptions: trial → active on payment, active → past_due on failed payment, past_due → active on payment, any state → cancelled on cancel",
        "trial active past_due active cancelled")]
    public async Task The_executor_of_core_runs_it(string prompt, string states)
    {
        Requires.Chosen("ONEX_CORE_SRC");
        var library = await OnexLibrary.CurrentAsync();
        var python = await PythonInterpreter.CurrentAsync();
        using var folder = new TemporaryFolder();
        var package = GeneratedPackage.Write(folder.Path, PromptGenerator.Generate(new PromptCase("", prompt)).Value);
        var contract = Directory.EnumerateFiles(package.Root, "contract.yaml", SearchOption.AllDirectories).ShouldHaveSingleItem();

        var result = await Command.RunAsync(
            python.Program,
            [Repository.PathOf("tests", "python", "fsm_subcontract.py"), contract],
            environment: new Dictionary<string, string?> { ["PYTHONPATH"] = library.RuntimePath },
            cancellationToken: TestContext.Current.CancellationToken);

        result.ExitCode.ShouldBe(0, result.Everything);
        result.Output.Trim().ShouldBe(states);
    }
}
