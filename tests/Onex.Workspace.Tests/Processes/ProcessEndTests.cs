using System.Diagnostics;
using Onex.Workspace.Processes;

namespace Onex.Workspace.Tests.Processes;

public sealed class ProcessEndTests
{
    [Fact]
    public async Task It_is_told_when_a_process_ends_and_not_before()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "macOS offers no way to wait for a process that is no child");
        using var process = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "timeout" : "sleep", ["600"]))!;
        var ended = ProcessEnd.WaitAsync(process.Id);
        ended.IsCompleted.ShouldBeFalse();
        process.Kill();
        await ended.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_process_that_has_ended_is_told_of_at_once()
    {
        using var process = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "whoami" : "true"))!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await ProcessEnd.WaitAsync(process.Id).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }
}
