using MediatR;
using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Status;

namespace Onex.LanguageServer.Trust;

internal sealed class TrustHandler(WorkspaceTrust trust, StatusChanges status) : IJsonRpcNotificationHandler<TrustParams>
{
    public Task<Unit> Handle(TrustParams request, CancellationToken cancellationToken)
    {
        trust.Said = request.Trusted;
        status.Announce();
        return Unit.Task;
    }
}
