using MediatR;
using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Generation.Messages;

namespace Onex.LanguageServer.Generation;

internal sealed class DiscardHandler(GenerationJobs jobs) : IJsonRpcRequestHandler<DiscardParams>
{
    public Task<Unit> Handle(DiscardParams request, CancellationToken cancellationToken)
    {
        jobs.Discard(request.JobId);
        return Unit.Task;
    }
}
