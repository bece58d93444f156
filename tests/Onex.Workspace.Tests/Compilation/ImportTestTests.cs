using Onex.Generation.Gates;
using Onex.Testing.Python;
using Onex.Workspace.Compilation;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;
using PythonInterpreter = Onex.Testing.Python.PythonInterpreter;

namespace Onex.Workspace.Tests.Compilation;

/// <summary>G14 with a real Python and nodes that do what nodes should not.</summary>
public sealed class ImportTestTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "")]
    [InlineData("print('noise')\nimport os\nos.write(1, b'{\"ok\": false}\\n')\nos.system('echo noise')\n", "")]
    [InlineData("import atexit\natexit.register(lambda: print('noise'))\n", "")]
    [InlineData("import threading, time\nthreading.Thread(target=lambda: time.sleep(3600)).start()\n", "")]
    [InlineData("import sys\nassert sys.path[0] != '' and sys.flags.isolated == 1 and sys.flags.no_user_site == 1\n", "")]
    [InlineData("import os\nassert 'ONEX_TEST_SECRET' not in os.environ\n", "")]
    [InlineData("import os\nassert os.path.basename(os.getcwd()) == 'root', os.getcwd()\n", "")]
    [InlineData("raise ValueError('é' * 9000)\n", "ValueError: éééé")]
    [InlineData("import sys\nsys.exit(3)\n", "SystemExit: 3")]
    [InlineData("import os\nos._exit(7)\n", "the interpreter ended with exit code 7")]
    [InlineData("import os\nos.kill(os.getpid(), 9)\n", "the interpreter ended with exit code")]
    [InlineData("import no_such_library\n", "ModuleNotFoundError: No module named 'no_such_library'")]
    public async Task The_answer_is_about_the_node_alone(string first, string error)
    {
        Environment.SetEnvironmentVariable("ONEX_TEST_SECRET", "secret");
        var (gate, message) = await RunAsync(first, Cancellation);
        if (error.Length == 0) message.ShouldBeNull();
        else message.ShouldNotBeNull().ShouldStartWith(error);
        gate.Status.ShouldBe(error.Length == 0 ? GateStatus.Passed : GateStatus.Warning);
        (message ?? "").Length.ShouldBeLessThan(5000);
    }

    [Fact]
    public async Task Memory_is_bounded()
    {
        Requires.That(OperatingSystem.IsLinux(), "only Linux bounds the memory of a process in this way");
        (await RunAsync("x = bytearray(6 * 1024**3)\n", Cancellation)).Error.ShouldNotBeNull().ShouldStartWith("MemoryError");
    }

    [Fact]
    public async Task Nothing_is_written_into_the_package()
    {
        await RunAsync("", Cancellation);
        Directory.EnumerateFileSystemEntries(folder.PathOf("root"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order().ShouldBe(["node.py", "pkg"]);
    }

    [Fact]
    public async Task Cancellation_kills_a_node_that_hangs_with_the_processes_that_it_started()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var run = RunAsync(
            """
            import os, subprocess, sys
            child = subprocess.Popen([sys.executable, "-c", "import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(3600)']); print(p.pid, flush=True); p.wait()"],
                                     stdout=subprocess.PIPE, text=True, start_new_session=True)
            with open("part", "w") as file:
                file.write(f"{child.pid} {child.stdout.readline()}")
            os.rename("part", "pids")
            child.wait()

            """,
            cancel.Token);
        var pids = folder.PathOf("root", "pids");
        while (!File.Exists(pids))
        {
            run.IsCompleted.ShouldBeFalse();
            await Task.Delay(10, Cancellation);
        }

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(run);
        foreach (var pid in (await File.ReadAllTextAsync(pids, Cancellation)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            await ProcessEnd.WaitAsync(int.Parse(pid)).WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
    }

    private async Task<(GateResult Gate, string? Error)> RunAsync(string first, CancellationToken cancellationToken)
    {
        var python = await PythonInterpreter.MachineAsync();
        Directory.CreateDirectory(folder.PathOf("root", "pkg"));
        await File.WriteAllTextAsync(folder.PathOf("root", "pkg", "node.py"), $"{first}class NodeXEffect:\n    def __init__(self, container: object) -> None: ...\n", cancellationToken);
        var environment = new PythonEnvironment(
            new Workspace.Python.PythonInterpreter(ExecutableFinder.Find(python.Program)!, null, "a test", null),
            PythonSearchPath.Empty,
            [new PythonPackage("omnibase_core", "0.46.8", [])],
            [],
            null);
        var target = new CompileTarget(folder.PathOf("root"), [Repository.PathOf("tests", "python", "standin")], ["pkg/node.py"], "pkg.node", "NodeXEffect");
        return await ImportTest.RunAsync(new ProcessRunner(), environment, target, cancellationToken);
    }
}
