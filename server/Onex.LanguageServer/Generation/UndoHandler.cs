using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Trust;

namespace Onex.LanguageServer.Generation;

internal sealed class UndoHandler(UndoJobs jobs, WorkspaceTrust trust) : IJsonRpcRequestHandler<UndoParams, StartedJob>
{
    public Task<StartedJob> Handle(UndoParams request, CancellationToken cancellationToken) =>
        Task.FromResult(trust.Refusal is { } refusal
            ? StartedJob.Refused(MessageError.Of(refusal))
            : StartedJob.Of(jobs.Start(RequestValues.Path(request.Folder, "folder"), request.Node, request.DirtyFiles ?? [], request.WorkDoneToken)));
}
