using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Generation.Messages;

namespace Onex.LanguageServer.Generation;

internal sealed class ApplyHandler(GenerationJobs jobs) : IJsonRpcRequestHandler<ApplyParams, StartedJob>
{
    public Task<StartedJob> Handle(ApplyParams request, CancellationToken cancellationToken) =>
        Task.FromResult(jobs.Apply(request.JobId, request.DirtyFiles ?? [], request.WorkDoneToken));
}
