using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Generation;
using Onex.LanguageServer.Jobs;
using Onex.Workspace.Editing;
using DiagnosticSeverity = Onex.Language.Diagnostics.DiagnosticSeverity;

namespace Onex.LanguageServer.WorkspaceChecking;

/// <summary>Checks all contracts and node files below the folders that are open. From then on the findings of closed files are kept up to date.</summary>
internal sealed class WorkspaceCheckJobs(JobRunner jobs, EditedWorkspace workspace, ClosedFiles closed, DiagnosticsPublisher diagnostics, Lazy<ILanguageServerFacade> client)
{
    /// <param name="done">Called once at the end, before the client is told.</param>
    public Job Start(ProgressToken? token, Action<WorkspaceChecked> done) => jobs.Start("Checking ONEX files", token, (job, report) =>
    {
        var result = Check(job, report);
        done(result);
        client.Value.SendNotification(Methods.WorkspaceChecked, result);
        return Task.CompletedTask;
    });

    private WorkspaceChecked Check(Job job, Action<string, int> report)
    {
        var (files, findings, errors, warnings, others) = (0, 0, 0, 0, 0);
        try
        {
            var paths = workspace.FindFiles(job.Cancelled);
            closed.TakeAll(paths);
            var shown = -1;
            foreach (var path in paths)
            {
                job.Cancelled.ThrowIfCancellationRequested();
                var found = diagnostics.CheckNow(path);
                files++;
                if (!found.IsEmpty) findings++;
                errors += found.Count(d => d.Severity == DiagnosticSeverity.Error);
                warnings += found.Count(d => d.Severity == DiagnosticSeverity.Warning);
                others += found.Count(d => d.Severity > DiagnosticSeverity.Warning);
                var percentage = 100 * files / paths.Count;
                if (percentage == shown) continue;
                shown = percentage;
                report(FormattableString.Invariant($"{files} of {paths.Count} files"), percentage);
            }
            return new WorkspaceChecked(job.Id, "succeeded", files, findings, errors, warnings, others);
        }
        catch (OperationCanceledException)
        {
            return new WorkspaceChecked(job.Id, "cancelled", files, findings, errors, warnings, others);
        }
    }
}
