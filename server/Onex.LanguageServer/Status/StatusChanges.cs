using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.LanguageServer.Generation;

namespace Onex.LanguageServer.Status;

/// <summary>Says that what <c>onex/status</c> answered may not be so any more.</summary>
internal sealed class StatusChanges(Lazy<ILanguageServerFacade> client)
{
    public void Announce() => client.Value.SendNotification(Methods.StatusChanged, new object());
}
