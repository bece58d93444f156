using System.Collections.Immutable;
using System.Diagnostics;
using Onex.Workspace.Processes;

namespace Onex.Workspace.Tests.Processes;

public class ProcessRunnerTests
{
    private static readonly ProcessRunner Runner = new();

    [Fact]
    public async Task A_program_gives_its_exit_code_and_both_outputs()
    {
        var result = await RunAsync(Shell("echo out; echo err >&2; exit 3"));

        result.Outcome.ShouldBe(ProcessOutcome.Exited);
        result.ExitCode.ShouldBe(3);
        result.StandardOutput.ShouldBe("out\n");
        result.StandardError.ShouldBe("err\n");
        result.IsTruncated.ShouldBeFalse();
    }

    [Fact]
    public async Task Arguments_arrive_as_they_are()
    {
        var hostile = "a b; $(touch x) `y` \"' \\ * é 😀\n";

        var result = await RunAsync(Shell("printf '%s' \"$1\"", "sh", hostile));

        result.StandardOutput.ShouldBe(hostile);
    }

    [Fact]
    public async Task A_program_reads_its_input_and_sees_its_end()
    {
        var result = await RunAsync(Shell("cat") with { StandardInput = "über" });

        result.StandardOutput.ShouldBe("über");
    }

    [Fact]
    public async Task A_program_that_leaves_its_input_unread_is_no_error()
    {
        var result = await RunAsync(Shell("exit 0") with { StandardInput = new string('x', 1_000_000) });

        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Output_beyond_the_limit_is_dropped_without_holding_the_program_up()
    {
        var result = await RunAsync(Shell("i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i+1)); done; exit 7") with { OutputLimit = 100 });

        result.ExitCode.ShouldBe(7);
        result.StandardOutput.Length.ShouldBe(100);
        result.IsTruncated.ShouldBeTrue();
    }

    [Fact]
    public async Task At_the_time_limit_the_program_is_killed_with_its_children()
    {
        using var folder = new TemporaryFolder();
        var request = Shell("sleep 300 & echo $! > child; wait") with { WorkingDirectory = folder.Path, TimeLimit = TimeSpan.FromSeconds(2) };

        var result = await RunAsync(request);

        result.Outcome.ShouldBe(ProcessOutcome.TimedOut);
        result.ExitCode.ShouldBeNull();
        await ShouldEndAsync(int.Parse(await File.ReadAllTextAsync(folder.PathOf("child"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Cancellation_kills_the_program_with_its_children_and_throws()
    {
        using var folder = new TemporaryFolder();
        using var cancel = new CancellationTokenSource();
        var run = Runner.RunAsync(Shell("sleep 300 & echo $! > part; mv part child; wait") with { WorkingDirectory = folder.Path }, cancel.Token);
        while (!File.Exists(folder.PathOf("child"))) await Task.Yield();

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(run);
        await ShouldEndAsync(int.Parse(await File.ReadAllTextAsync(folder.PathOf("child"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_child_that_outlives_the_program_and_keeps_its_output_open_does_not_hold_the_result_up()
    {
        var clock = Stopwatch.StartNew();

        var result = await RunAsync(Shell("sleep 60 & echo $!"));
        Process.GetProcessById(int.Parse(result.StandardOutput)).Kill();

        result.ExitCode.ShouldBe(0);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(50));
    }

    [Fact]
    public async Task Secrets_of_the_own_environment_do_not_reach_the_program()
    {
        Environment.SetEnvironmentVariable("ONEX_TEST_SECRET", "hunter2");
        var request = Shell("env") with { Variables = ImmutableDictionary<string, string>.Empty.Add("ADDED", "yes") };

        var result = await RunAsync(request);

        result.StandardOutput.ShouldNotContain("ONEX_TEST_SECRET");
        result.StandardOutput.ShouldContain("ADDED=yes\n");
        result.StandardOutput.ShouldContain("PATH=");
    }

    [Fact]
    public async Task A_program_that_does_not_exist_is_not_started_and_says_why()
    {
        var result = await RunAsync(Shell("") with { FileName = "/nowhere/at/all" });

        result.Outcome.ShouldBe(ProcessOutcome.NotStarted);
        result.StandardError.ShouldContain("/nowhere/at/all");
    }

    private static ProcessRequest Shell(string script, params string[] arguments)
    {
        Requires.That(!OperatingSystem.IsWindows(), "the scripts of these tests are for a POSIX shell");
        return new ProcessRequest("/bin/sh", ["-c", script, .. arguments], Path.GetTempPath(), TimeSpan.FromMinutes(5));
    }

    private static Task<ProcessResult> RunAsync(ProcessRequest request) => Runner.RunAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Ends when the process is gone or only waits to be collected by its parent.</summary>
    private static async Task ShouldEndAsync(int process)
    {
        var status = $"/proc/{process}/stat";
        while (File.Exists(status) && !(await File.ReadAllTextAsync(status, TestContext.Current.CancellationToken)).Contains(") Z ", StringComparison.Ordinal))
            await Task.Yield();
    }
}
