using Onex.Testing.Python;

namespace Onex.Execution.Tests.Harness;

/// <summary>The harness finds what it is there to find.</summary>
public sealed class PackageDriverTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_right_package_runs_in_the_machines_own_python()
    {
        using var sample = new SamplePackage();

        var report = await RunAsync(await PythonInterpreter.MachineAsync(), sample);

        report.Problems.ShouldBeEmpty();
        report.Modules.ShouldContain("node_sample_effect.handlers.handler_sample");
    }

    [Fact]
    public async Task A_right_package_runs_in_a_current_python_with_its_own_tests()
    {
        using var sample = new SamplePackage();

        var report = await RunAsync(await PythonInterpreter.CurrentAsync(), sample);

        report.Problems.ShouldBeEmpty();
        report.TestsPassed.ShouldBe(1);
    }

    [Theory]
    [InlineData("node.py", "        super().__init__(container)", "        super().__init__(container", "syntax")]
    [InlineData("handlers/handler_sample.py", "\"\"\"The work.\"\"\"\n\nfrom", "\"\"\"The \\work.\"\"\"\n\nfrom", "syntax")]
    [InlineData("handlers/handler_sample.py", "request: ModelSampleInput", "request: Any", "syntax")]
    [InlineData("contract.yaml", "contract_version: {", "contract_version: {{", "documents")]
    [InlineData("handlers/handler_sample.py", "models.model_sample_output", "models.model_sample_outputs", "imports")]
    [InlineData("__init__.py", "from node", "import os\nos._exit(0)\nfrom node", "process")]
    [InlineData("handlers/handler_sample.py", "class HandlerSample", "raise SystemExit(0)\n\n\nclass HandlerSample", "imports")]
    [InlineData("node.py", "super().__init__(container)", "pass", "node")]
    [InlineData("contract.yaml", "HandlerSample\", module", "HandlerOther\", module", "contract")]
    [InlineData("contract.yaml", "handlers/handler_sample:", "handlers/handler_other:", "contract")]
    [InlineData("models/model_sample_input.py", ", extra=\"forbid\"", "", "models")]
    [InlineData("models/model_sample_input.py", "Field(description=\"What to give back\")", "Field()", "models")]
    [InlineData("tests/test_handler_sample.py", "== \"x\"", "== \"y\"", "own_tests")]
    [InlineData("tests/test_handler_sample.py", "def test_", "def untested_", "own_tests")]
    [InlineData("tests/test_handler_sample.py", "import asyncio\n", "import asyncio\nimport no_such_module\n", "own_tests")]
    public async Task A_broken_package_is_found(string file, string from, string to, string step)
    {
        using var sample = new SamplePackage();
        sample.Replace(file, from, to);

        var report = await RunAsync(await PythonInterpreter.CurrentAsync(), sample);

        report.Problems.Select(problem => problem.Step).ShouldContain(step);
    }

    private static async Task<PackageReport> RunAsync(PythonInterpreter python, SamplePackage sample)
        => (await PackageDriver.RunAsync(python, OnexLibrary.StandIn, [sample.Package], ownTests: true, Cancellation)).ShouldHaveSingleItem();
}
