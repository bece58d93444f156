using Onex.Workspace.Processes;

namespace Onex.LanguageServer.Status;

/// <summary>Starts nothing: what an untrusted workspace names as its interpreter may be anything.</summary>
internal sealed class NoProcesses : IProcessRunner
{
    public Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new ProcessResult(ProcessOutcome.NotStarted, null, "", "is not asked, because the workspace is not trusted", false, TimeSpan.Zero));
}
