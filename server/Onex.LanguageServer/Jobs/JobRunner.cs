using System.Collections.Concurrent;
using System.Globalization;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Serilog;

namespace Onex.LanguageServer.Jobs;

/// <summary>Runs jobs beside the requests, so that none of them keeps an edit waiting, and lets them be cancelled.</summary>
internal sealed class JobRunner(JobProgressReports progress, ILogger logger)
{
    private readonly ConcurrentDictionary<string, (Job Job, ProgressToken Token, Task Done)> running = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private int last;
    private bool isEnding;

    /// <param name="title">What a person reads while it runs.</param>
    /// <param name="token">The client's token for the progress; null for one of the job's own.</param>
    /// <param name="work">Says its end itself, also when it is cancelled.</param>
    public Job Start(string title, ProgressToken? token, Func<Job, Action<string, int>, Task> work)
    {
        lock (gate)
        {
            var job = new Job($"job-{(++last).ToString(CultureInfo.InvariantCulture)}");
            var shown = token ?? new ProgressToken(job.Id);
            if (isEnding) job.Cancel();
            running[job.Id] = (job, shown, Task.Run(() => RunAsync(job, title, shown, isOwn: token is null, work)));
            return job;
        }
    }

    /// <summary>False where there is no such job any more.</summary>
    public bool Cancel(string id)
    {
        if (!running.TryGetValue(id, out var found)) return false;
        found.Job.Cancel();
        return true;
    }

    public void Cancel(ProgressToken token)
    {
        foreach (var (job, shown, _) in running.Values)
        {
            if (shown == token) job.Cancel();
        }
    }

    /// <summary>Cancels all and waits until each has put the disk in order.</summary>
    public Task EndAsync()
    {
        lock (gate) isEnding = true;
        var open = running.Values.ToList();
        foreach (var (job, _, _) in open) job.Cancel();
        return Task.WhenAll(open.Select(o => o.Done));
    }

    private async Task RunAsync(Job job, string title, ProgressToken token, bool isOwn, Func<Job, Action<string, int>, Task> work)
    {
        using var ended = job;
        try
        {
            var shown = await progress.BeginAsync(token, isOwn, title).ConfigureAwait(false);
            try
            {
                await work(job, shown.Report).ConfigureAwait(false);
            }
            finally
            {
                shown.End();
            }
        }
#pragma warning disable CA1031 // Nobody waits for a job: what goes wrong in it must be said here.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.Error(e, "{Title} failed", title);
        }
        finally
        {
            running.TryRemove(job.Id, out _);
        }
    }
}
