using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Generation.Messages;

namespace Onex.LanguageServer.WorkspaceChecking;

internal sealed class CheckWorkspaceHandler(WorkspaceCheckJobs jobs) : IJsonRpcRequestHandler<CheckWorkspaceParams, StartedJob>
{
    public Task<StartedJob> Handle(CheckWorkspaceParams request, CancellationToken cancellationToken) =>
        Task.FromResult(StartedJob.Of(jobs.Start(request.WorkDoneToken, _ => { })));
}
