using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.LanguageServer.Generation;

namespace Onex.LanguageServer.Status;

/// <summary>Says that what <c>onex/status</c> answered may not be so any more.</summary>
internal sealed class StatusChanges(Lazy<ILanguageServerFacade> client)
{
    /// <summary>The same, for the server itself.</summary>
    public event Action? Announced;

    public void Announce()
    {
        client.Value.SendNotification(Methods.StatusChanged, new object());
        Announced?.Invoke();
    }
}
