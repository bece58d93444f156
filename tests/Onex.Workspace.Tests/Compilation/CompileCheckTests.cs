using Onex.Generation.Gates;
using Onex.Workspace.Compilation;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Workspace.Tests.Compilation;

public sealed class CompileCheckTests
{
    private static readonly CompileTarget Target =
        new("/out", ["/extra"], ["node_x_effect/__init__.py", "node_x_effect/v1_0_0/node.py", "node_x_effect/v1_0_0/tests/test_x.py"], "node_x_effect.v1_0_0.node", "NodeXEffect");

    [Fact]
    public async Task Without_an_interpreter_both_gates_are_skipped_with_the_reason()
    {
        var report = await Check(Python() with { Interpreter = null }, _ => throw new InvalidOperationException("nothing may run"));
        report.Passed.ShouldBeNull();
        report.TypeCheck.Status.ShouldBe(GateStatus.Skipped);
        report.ImportTest.Messages.ShouldHaveSingleItem().ShouldContain("no Python interpreter");
    }

    [Fact]
    public async Task Without_omnibase_core_types_are_checked_against_stubs_and_nothing_is_imported()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("node.py"), "from omnibase_core.nodes.node_effect import NodeEffect\n");
        Directory.CreateDirectory(folder.PathOf("site", "pydantic"));
        var python = Python() with { Packages = [], SearchPath = PythonSearchPath.Empty with { Folders = [folder.PathOf("site")] } };
        var requests = new List<ProcessRequest>();
        var processes = new Scripted(request =>
        {
            requests.Add(request);
            return Exited(0, "");
        });

        var report = await new CompileCheck(processes, folder.PathOf("cache")).RunAsync(
            python, new CompileTarget(folder.Path, [], ["node.py"], "node", "NodeXEffect"), TestContext.Current.CancellationToken);

        report.TypeCheck.Status.ShouldBe(GateStatus.Passed);
        report.TypeCheck.Messages.ShouldBe(["checked against stubs of omnibase_core 0.46.8, since it is not installed"]);
        report.ImportTest.Status.ShouldBe(GateStatus.Skipped);
        report.ImportTest.Messages.ShouldHaveSingleItem().ShouldContain("omnibase_core is not installed for /py/bin/python");
        requests.ShouldHaveSingleItem().Variables["MYPYPATH"].Split(Path.PathSeparator)[1].ShouldEndWith(Path.Combine("omnibase_core"));
    }

    [Fact]
    public async Task Both_pass_when_the_checker_and_the_import_do()
    {
        var report = await Check(Python(), request => Exited(0, IsImport(request) ? "{\"ok\": true}\n" : ""));
        report.Passed.ShouldBe(true);
        report.Types.ErrorCount.ShouldBe(0);
    }

    [Fact]
    public async Task Errors_of_the_checker_are_counted_and_shown()
    {
        const string Output =
            "node_x_effect/v1_0_0/node.py:3:5:3:9: error: Missing return statement  [return]\n"
            + "node_x_effect/v1_0_0/node.py:3:5:3:9: note: more\n"
            + "/out/node_x_effect/__init__.py:9:1:9:1: error: Name \"z\" is not defined  [name-defined]\n"
            + "/py/lib/other.py:1:1:1:1: error: Not ours  [misc]\n";
        var report = await Check(Python(), request => IsImport(request) ? Exited(0, "{\"ok\": true}") : Exited(1, Output));
        report.TypeCheck.Status.ShouldBe(GateStatus.Warning);
        report.Types.ErrorCount.ShouldBe(2);
        report.TypeCheck.Messages.ShouldBe(
        [
            "node_x_effect/v1_0_0/node.py:1:1: Missing return statement [return]",
            "node_x_effect/__init__.py:1:1: Name \"z\" is not defined [name-defined]",
            "mypy also complains of 1 file outside of the node, e.g. /py/lib/other.py",
        ]);
        report.Types.Findings[0].Message.ShouldBe("Missing return statement\nmore");
        report.Passed.ShouldBe(false);
    }

    [Fact]
    public async Task Many_errors_are_shown_in_part_and_counted_in_whole()
    {
        var output = string.Concat(Enumerable.Range(1, 30).Select(n => $"node_x_effect/__init__.py:{n}:1:{n}:1: error: E{n}  [misc]\n"));
        var report = await Check(Python(), request => IsImport(request) ? Exited(0, "{\"ok\": true}") : Exited(1, output));
        report.Types.ErrorCount.ShouldBe(30);
        report.TypeCheck.Messages.Length.ShouldBe(21);
        report.TypeCheck.Messages[^1].ShouldBe("… and 10 more");
    }

    [Fact]
    public async Task What_stops_the_checker_in_another_file_says_nothing_of_the_node()
    {
        var report = await Check(Python(), request => IsImport(request) ? Exited(0, "{\"ok\": true}") : Exited(2, "/py/lib/other.py:1: error: Invalid syntax  [syntax]\n"));
        report.TypeCheck.Status.ShouldBe(GateStatus.Skipped);
        report.TypeCheck.Messages.ShouldHaveSingleItem().ShouldContain("/py/lib/other.py");
    }

    [Fact]
    public async Task What_a_checker_prints_without_end_is_shortened()
    {
        var report = await Check(Python(), request => IsImport(request) ? Exited(0, "{\"ok\": true}") : Exited(0, new string('x', 1_000_000)));
        report.Types.Output.ShouldNotBeNull().Length.ShouldBeLessThan(40_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(139)]
    public async Task A_checker_that_fails_itself_says_nothing_of_the_node(int exitCode)
    {
        var report = await Check(Python(), request => IsImport(request) ? Exited(0, "{\"ok\": true}") : Exited(exitCode, "Traceback\nImportError: broken"));
        report.TypeCheck.Status.ShouldBe(GateStatus.Skipped);
        report.TypeCheck.Messages.ShouldHaveSingleItem().ShouldContain($"exit code {exitCode}: ImportError: broken");
        report.Passed.ShouldBe(true);
    }

    [Fact]
    public async Task Without_a_file_there_is_nothing_to_check()
    {
        var report = await new CompileCheck(new Scripted(_ => throw new InvalidOperationException("nothing may run")), "/cache")
            .CheckTypesAsync(Python(), Target with { Files = [] }, TestContext.Current.CancellationToken);
        report.SkipReason.ShouldBe("there is no Python file of the node in /out");
    }

    [Fact]
    public async Task A_checker_that_hangs_is_skipped_and_an_import_that_hangs_fails()
    {
        var report = await Check(Python(), _ => new ProcessResult(ProcessOutcome.TimedOut, null, "", "", false, TimeSpan.Zero));
        report.TypeCheck.Status.ShouldBe(GateStatus.Skipped);
        report.ImportTest.Status.ShouldBe(GateStatus.Warning);
        report.ImportError.ShouldNotBeNull().ShouldContain("did not end");
    }

    [Theory]
    [InlineData("{\"ok\": false, \"error\": \"ImportError: no x\"}", 0, "ImportError: no x")]
    [InlineData("", 139, "exit code 139")]
    [InlineData("not json", 1, "exit code 1")]
    public async Task An_import_that_fails_says_why(string output, int exitCode, string expected)
    {
        var report = await Check(Python(), request => IsImport(request) ? Exited(exitCode, output) : Exited(0, ""));
        report.ImportTest.Status.ShouldBe(GateStatus.Warning);
        report.ImportError.ShouldNotBeNull().ShouldContain(expected);
    }

    [Fact]
    public async Task Python_runs_isolated_and_gets_the_user_s_python_path_as_arguments()
    {
        ProcessRequest? import = null;
        await Check(Python(), request =>
        {
            if (IsImport(request)) import = request;
            return Exited(0, "{\"ok\": true}");
        });
        import.ShouldNotBeNull();
        import.FileName.ShouldBe("/py/bin/python");
        import.Arguments[..2].ShouldBe(["-I", "-c"]);
        import.Arguments[3..].ShouldBe(["/out", "node_x_effect.v1_0_0.node", "NodeXEffect", "/extra"]);
    }

    [Fact]
    public async Task Tests_of_the_package_are_checked_only_where_pytest_is()
    {
        ProcessRequest? types = null;
        await Check(Python(), request =>
        {
            if (!IsImport(request)) types = request;
            return Exited(0, "{\"ok\": true}");
        });
        types.ShouldNotBeNull();
        types.Arguments.ShouldContain("node_x_effect.v1_0_0.node");
        types.Arguments.ShouldNotContain("node_x_effect.v1_0_0.tests.test_x");
        types.Variables["MYPYPATH"].ShouldBe($"/out{Path.PathSeparator}/extra");
    }

    private static bool IsImport(ProcessRequest request) => request.Arguments.Contains("-c");

    private static ProcessResult Exited(int exitCode, string output) => new(ProcessOutcome.Exited, exitCode, output, "", false, TimeSpan.Zero);

    private static Task<CompileReport> Check(PythonEnvironment python, Func<ProcessRequest, ProcessResult> answer) =>
        new CompileCheck(new Scripted(answer), "/cache").RunAsync(python, Target, TestContext.Current.CancellationToken);

    private static PythonEnvironment Python() => new(
        new PythonInterpreter("/py/bin/python", "3.12", "a test", "/py"),
        PythonSearchPath.Empty,
        [new PythonPackage("omnibase_core", "0.46.8", ["/py/lib/omnibase_core"])],
        [new PythonTool("mypy", "/usr/bin/mypy", [])],
        null);

    private sealed class Scripted(Func<ProcessRequest, ProcessResult> answer) : IProcessRunner
    {
        public Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
