using System.Text.Json;
using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Generation.Results;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Documents;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Jobs;
using Onex.Workspace.Editing;
using Onex.Workspace.Publishing;

namespace Onex.LanguageServer.Generation;

/// <summary>Takes generations back, as <c>onexgen undo</c> does.</summary>
internal sealed class UndoJobs(
    JobRunner jobs,
    OpenDocuments documents,
    EditedWorkspace workspace,
    DiagnosticsPublisher diagnostics,
    TimeProvider time,
    Lazy<ILanguageServerFacade> client)
{
    public Job Start(string folder, string? node, IReadOnlyList<DocumentUri> dirty, ProgressToken? token) =>
        jobs.Start("Taking the last generation back", token, (job, _) =>
        {
            var undone = Undo(folder, node, dirty, job.Cancelled);
            client.Value.SendNotification(Methods.UndoFinished, Describe(job.Id, undone));
            if (undone.Error is not null) return Task.CompletedTask;
            var changes = undone.Value;
            workspace.Refresh([.. changes.Files.Select(f => Path.Combine(changes.Root, f.Path.Replace('/', Path.DirectorySeparatorChar)))]);
            diagnostics.RequestAll();
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
            return error.Code == ErrorCodes.Cancelled ? JobFinished.Cancelled(jobId) : new JobFinished(jobId, JobFinished.Failed, null, null, [], null, MessageError.Of(error));
        var changes = undone.Value;
        return new JobFinished(
            jobId,
            JobFinished.Succeeded,
            DocumentUri.FromFileSystemPath(changes.Root),
            changes.NodePath,
            [.. changes.Files.Select(f => PlannedFile.Of(changes.Root, f))],
            JToken.Parse(JsonSerializer.Serialize(UndoResult.Of(changes, dryRun: false), ResultJsonContext.Default.UndoResult)),
            null);
    }
}
