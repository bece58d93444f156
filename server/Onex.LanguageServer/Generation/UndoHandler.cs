using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Generation.Messages;

namespace Onex.LanguageServer.Generation;

internal sealed class UndoHandler(UndoJobs jobs) : IJsonRpcRequestHandler<UndoParams, StartedJob>
{
    public Task<StartedJob> Handle(UndoParams request, CancellationToken cancellationToken) =>
        Task.FromResult(StartedJob.Of(jobs.Start(RequestValues.Path(request.Folder, "folder"), request.Node, request.DirtyFiles ?? [], request.WorkDoneToken)));
}
