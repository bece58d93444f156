using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Generation;
using Onex.LanguageServer.Generation.Messages;

namespace Onex.LanguageServer.TypeChecking;

internal sealed class TypeCheckHandler(TypeCheckJobs jobs) : IJsonRpcRequestHandler<TypeCheckParams, StartedJob>
{
    public Task<StartedJob> Handle(TypeCheckParams request, CancellationToken cancellationToken) =>
        Task.FromResult(jobs.Start(RequestValues.Path(request.Contract, "contract"), request.WorkDoneToken, _ => { }));
}
