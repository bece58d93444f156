using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;

namespace Onex.LanguageServer.Commands;

/// <summary>Messages that every editor shows.</summary>
internal sealed class UserMessages(Lazy<ILanguageServerFacade> client)
{
    public void Say(string message, bool isProblem) => client.Value.SendNotification(
        "window/showMessage", new ShowMessageParams { Type = isProblem ? MessageType.Error : MessageType.Info, Message = message });
}
