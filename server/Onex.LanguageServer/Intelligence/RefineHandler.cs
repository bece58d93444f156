using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Intelligence.Messages;

namespace Onex.LanguageServer.Intelligence;

internal sealed class RefineHandler(RefinementJobs jobs) : IJsonRpcRequestHandler<RefineParams, StartedJob>
{
    public Task<StartedJob> Handle(RefineParams request, CancellationToken cancellationToken) => Task.FromResult(jobs.Start(request));
}
