using Onex.Testing.Python;

namespace Onex.Execution.Tests.Harness;

/// <summary>The type checkers and the linter find what they are there to find.</summary>
public sealed class StaticChecksTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("        return ModelSampleOutput(value=1)")]
    [InlineData("        return ModelSampleOutput()")]
    [InlineData("        return request")]
    public async Task Mypy_and_pyright_agree(string? statement)
    {
        var python = await PythonInterpreter.CurrentAsync();
        using var sample = new SamplePackage();
        if (statement is not null) sample.Replace("handlers/handler_sample.py", "        return ModelSampleOutput(value=request.value)", statement);

        var mypy = await StaticChecks.MypyAsync(python, OnexLibrary.StandIn, sample.Root, Cancellation);
        var pyright = await StaticChecks.PyrightAsync(python, OnexLibrary.StandIn, sample.Root, Cancellation);

        if (statement is null)
        {
            mypy.ShouldBeEmpty();
            pyright.ShouldBeEmpty();
        }
        else
        {
            mypy.ShouldContain(line => line.Contains("handler_sample.py", StringComparison.Ordinal));
            pyright.ShouldContain(line => line.Contains("handler_sample.py", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Ruff_finds_nothing_in_a_right_package()
    {
        var python = await PythonInterpreter.CurrentAsync();
        using var sample = new SamplePackage();

        (await StaticChecks.RuffAsync(python, sample.Root, Cancellation)).ShouldBeEmpty();
        (await StaticChecks.RuffFormatAsync(python, sample.Root, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ruff_finds_what_is_unused()
    {
        var python = await PythonInterpreter.CurrentAsync();
        using var sample = new SamplePackage();
        sample.Replace("tests/test_handler_sample.py", "import asyncio\n", "import asyncio\nimport os\n");

        (await StaticChecks.RuffAsync(python, sample.Root, Cancellation)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Ruff_finds_what_is_not_formatted()
    {
        var python = await PythonInterpreter.CurrentAsync();
        using var sample = new SamplePackage();
        sample.Replace("tests/test_handler_sample.py", "value=\"x\"", "value='x'");

        (await StaticChecks.RuffFormatAsync(python, sample.Root, Cancellation)).ShouldNotBeEmpty();
    }
}
