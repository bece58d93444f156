using MediatR;
using OmniSharp.Extensions.LanguageServer.Protocol.Client.Capabilities;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Workspace;
using Onex.LanguageServer.Status;

namespace Onex.LanguageServer.Settings;

/// <summary><c>workspace/didChangeConfiguration</c>.</summary>
internal sealed class SettingsHandler(EditorSettings settings, StatusChanges status) : IDidChangeConfigurationHandler
{
    public Task<Unit> Handle(DidChangeConfigurationParams request, CancellationToken cancellationToken)
    {
        settings.Change(request.Settings);
        status.Announce();
        return Unit.Task;
    }

    public void SetCapability(DidChangeConfigurationCapability capability, ClientCapabilities clientCapabilities)
    {
        // Settings that change are heard of in either case.
    }
}
