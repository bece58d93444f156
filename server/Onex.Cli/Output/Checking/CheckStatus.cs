using System.Diagnostics;
using Onex.Workspace.Checking;

namespace Onex.Cli.Output.Checking;

/// <summary>Shows how far a check is, as often as a person can read it.</summary>
internal sealed class CheckStatus(Action<string> show) : IProgress<CheckProgress>
{
    private static readonly long Interval = Stopwatch.Frequency / 10;

    private long next;

    public void Report(CheckProgress value)
    {
        var now = Stopwatch.GetTimestamp();
        var due = Interlocked.Read(ref next);
        if (now < due || Interlocked.CompareExchange(ref next, now + Interval, due) != due) return;
        show($"Checking … {value.FilesChecked} of {value.FilesFound} files");
    }
}
