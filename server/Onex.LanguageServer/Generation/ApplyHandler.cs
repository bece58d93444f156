using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Trust;

namespace Onex.LanguageServer.Generation;

internal sealed class ApplyHandler(GenerationJobs jobs, WorkspaceTrust trust) : IJsonRpcRequestHandler<ApplyParams, StartedJob>
{
    public Task<StartedJob> Handle(ApplyParams request, CancellationToken cancellationToken) =>
        Task.FromResult(trust.Refusal is { } refusal
            ? StartedJob.Refused(MessageError.Of(refusal))
            : jobs.Apply(request.JobId, request.DirtyFiles ?? [], request.WorkDoneToken));
}
