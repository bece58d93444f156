using System.Text.Json;
using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.Generation.Errors;
using Onex.Generation.Results;
using Onex.LanguageServer.Documents;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Jobs;
using Onex.LanguageServer.Watching;
using Onex.Workspace.Pipeline;
using Onex.Workspace.Processes;

namespace Onex.LanguageServer.Generation;

/// <summary>Plans nodes and, once somebody has looked at a plan, writes it. Plans are kept until they are written or discarded.</summary>
internal sealed class GenerationJobs(
    JobRunner jobs,
    PlanStore plans,
    OpenDocuments documents,
    DiskChanges changes,
    TimeProvider time,
    Lazy<ILanguageServerFacade> client)
{
    public PlannedGeneration? Find(string jobId) => plans.Find(jobId);

    /// <param name="done">Called once with the plan, before the client is told.</param>
    public Job Plan(GenerationRequest request, ProgressToken? token, Action<JobFinished>? done = null) => jobs.Start("Planning an ONEX node", token, async (job, report) =>
    {
        await SayAsync(Methods.Finished, job, done, async () =>
        {
            var sink = new JobEventSink(job.Id, report, client);
            var planned = await new NodeGenerator([sink], time, new ProcessRunner()).PlanAsync(request, job.Cancelled).ConfigureAwait(false);
            plans.Add(job.Id, planned);
            // Who discards it now finds it; who did before has cancelled the job.
            if (!job.Cancelled.IsCancellationRequested) return planned.Run;
            plans.Take(job.Id);
            throw new OperationCanceledException(job.Cancelled);
        }).ConfigureAwait(false);
    });

    /// <summary>Writes a plan, and with that forgets it.</summary>
    public StartedJob Apply(string jobId, IReadOnlyList<DocumentUri> dirty, ProgressToken? token, Action<JobFinished>? done = null)
    {
        if (plans.Find(jobId) is not { CanCommit: true } planned) return StartedJob.Refused(MessageError.Of(NoPlan(jobId)));
        if (DirtyFiles.Check(planned.Run.Changes!, dirty, documents) is { } error) return StartedJob.Refused(MessageError.Of(error));
        if (!plans.Take(jobId)) return StartedJob.Refused(MessageError.Of(NoPlan(jobId)));
        return StartedJob.Of(jobs.Start("Writing the ONEX node", token, async (job, report) =>
        {
            report("Writing …", 0);
            await SayAsync(Methods.Applied, job, done, () => planned.CommitAsync(job.Cancelled)).ConfigureAwait(false);
            changes.Take(planned.Run.Changes!);
        }));
    }

    public void Discard(string jobId)
    {
        jobs.Cancel(jobId);
        plans.Take(jobId);
    }

    /// <summary>Says how a job has ended, however it does.</summary>
    private async Task SayAsync(string method, Job job, Action<JobFinished>? done, Func<Task<GenerationRun>> work)
    {
        JobFinished finished;
        try
        {
            finished = Describe(job.Id, await work().ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            finished = JobFinished.Cancelled(job.Id);
        }
        done?.Invoke(finished);
        client.Value.SendNotification(method, finished);
    }

    private static JobFinished Describe(string jobId, GenerationRun run) => JobFinished.Of(
        jobId,
        run.Result.Success,
        run.Changes,
        JToken.Parse(JsonSerializer.Serialize(run.Result, ResultJsonContext.Default.GenerationResult)),
        run.Result.Errors is [var first, ..] ? new MessageError(first.ErrorCode, first.ErrorMessage, first.Suggestions) : null);

    private static OnexError NoPlan(string jobId) => new(
        ErrorCodes.NothingToApply, ErrorLevel.User, $"There is no plan '{jobId}' that could be written: it has failed, was written or was discarded.", "Generate again.");
}
