using System.Text.Json;
using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Generation.Results;
using Onex.LanguageServer.Documents;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Jobs;
using Onex.LanguageServer.Watching;
using Onex.Workspace.Publishing;

namespace Onex.LanguageServer.Generation;

/// <summary>Takes generations back, as <c>onexgen undo</c> does.</summary>
internal sealed class UndoJobs(
    JobRunner jobs,
    OpenDocuments documents,
    DiskChanges changes,
    TimeProvider time,
    Lazy<ILanguageServerFacade> client)
{
    public Job Start(string folder, string? node, IReadOnlyList<DocumentUri> dirty, ProgressToken? token, Action<JobFinished>? done = null) =>
        jobs.Start("Taking the last generation back", token, (job, _) =>
        {
            var undone = Undo(folder, node, dirty, job.Cancelled);
            var finished = Describe(job.Id, undone);
            done?.Invoke(finished);
            client.Value.SendNotification(Methods.UndoFinished, finished);
            if (undone.Error is null) changes.Take(undone.Value);
            return Task.CompletedTask;
        });

    private Result<ChangeSet> Undo(string folder, string? node, IReadOnlyList<DocumentUri> dirty, CancellationToken cancellationToken)
    {
        var plan = Workspace.Publishing.Undo.PlanIn(folder, node);
        if (plan.IsFailure(out var error)) return error;
        if (DirtyFiles.Check(plan.Value, dirty, documents) is { } inTheWay) return inTheWay;
        var published = new Publisher(time).Publish(plan.Value, PublishOptions.Default, progress: null, cancellationToken);
        return published.IsFailure(out error) ? error : plan;
    }

    private static JobFinished Describe(string jobId, Result<ChangeSet> undone)
    {
        if (undone.IsFailure(out var error))
            return error.Code == ErrorCodes.Cancelled ? JobFinished.Cancelled(jobId) : JobFinished.Of(jobId, false, null, null, MessageError.Of(error));
        var result = JsonSerializer.Serialize(UndoResult.Of(undone.Value, dryRun: false), ResultJsonContext.Default.UndoResult);
        return JobFinished.Of(jobId, true, undone.Value, JToken.Parse(result), null);
    }
}
