using System.Collections.Immutable;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.Generation.Errors;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Generation;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Interpreters;
using Onex.LanguageServer.Jobs;
using Onex.LanguageServer.Translation;
using Onex.LanguageServer.Trust;
using Onex.Workspace.Compilation;
using Onex.Workspace.Editing;
using Onex.Workspace.Paths;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.LanguageServer.TypeChecking;

/// <summary>Runs the gates G13 and G14 over a node that is there, and publishes what they find in its files.</summary>
internal sealed class TypeCheckJobs(
    JobRunner jobs,
    WorkspaceTrust trust,
    ChosenPython chosen,
    TypeFindings types,
    DiagnosticsPublisher diagnostics,
    Lazy<ILanguageServerFacade> client)
{
    /// <param name="contract">An absolute path.</param>
    /// <param name="done">Called once at the end, before the client is told.</param>
    public StartedJob Start(string contract, ProgressToken? token, Action<TypeChecked> done)
    {
        if (trust.Refusal is { } refusal) return StartedJob.Refused(MessageError.Of(refusal));
        if (!EditedWorkspace.IsOnDisk(contract)) return StartedJob.Refused(MessageError.Of(new OnexError(ErrorCodes.InvalidContract, ErrorLevel.User, $"There is no file {contract}.", "Save the contract first.")));
        return StartedJob.Of(jobs.Start("Type-checking the ONEX node", token, async (job, report) =>
        {
            report("Type-checking and importing the node …", 0);
            var result = TypeChecked.Cancelled(job.Id);
            try
            {
                result = await CheckAsync(job, Path.GetDirectoryName(contract)!).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // That is what it says.
            }
            done(result);
            client.Value.SendNotification(Methods.TypeChecked, result);
        }));
    }

    private async Task<TypeChecked> CheckAsync(Job job, string folder)
    {
        var processes = new ProcessRunner();
        var python = await new PythonEnvironmentFinder(processes).FindAsync(chosen.For(folder), job.Cancelled).ConfigureAwait(false);
        var target = CompileTargetReader.Read(folder);
        var report = await new CompileCheck(processes).RunAsync(python, target, job.Cancelled).ConfigureAwait(false);
        Publish(target, report.Types.Findings);
        var wasChecked = report.Types.SkipReason is null || report.ImportPassed is not null;
        return new TypeChecked(
            job.Id,
            wasChecked ? "succeeded" : "failed",
            report.Types.Checker,
            report.Types.ErrorCount,
            report.Types.SkipReason,
            report.ImportError,
            [.. report.Types.Findings.Select(f => f.File).Distinct(StringComparer.Ordinal).Select(f => DocumentUri.FromFileSystemPath(f))]);
    }

    private void Publish(CompileTarget target, ImmutableArray<TypeFinding> found)
    {
        var byFile = found.ToLookup(finding => finding.File, StringComparer.Ordinal);
        foreach (var path in target.Files.Select(file => DiskPath.Of(target.ImportRoot, file)))
        {
            if (!byFile.Contains(path) && types.Of(path).IsEmpty) continue;
            types.Set(path, byFile[path].Select(Translate));
            diagnostics.CheckNow(path);
        }
    }

    private static Diagnostic Translate(TypeFinding finding) => new()
    {
        Source = finding.Checker,
        Code = finding.Code is null ? default(DiagnosticCode?) : new DiagnosticCode(finding.Code),
        CodeDescription = finding.Help is { } page ? new CodeDescription { Href = page } : null,
        Severity = (DiagnosticSeverity)finding.Severity,
        Range = finding.Range.ToLsp(),
        Message = finding.Message,
    };
}
