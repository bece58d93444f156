using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.JsonRpc.Server;
using OmniSharp.Extensions.JsonRpc.Server.Messages;
using OmniSharp.Extensions.LanguageServer.Server;

namespace Onex.LanguageServer.Lifetime;

/// <summary>Refuses requests that the protocol has no place for any more: a second <c>initialize</c>, and all behind <c>shutdown</c>.</summary>
internal sealed class OrderlyReceiver(ILogger<LspServerReceiver> logger) : LspServerReceiver(logger)
{
    private bool isInitializing;
    private bool isShutDown;

    public override (IEnumerable<Renor> results, bool hasResponse) GetRequests(JToken container)
    {
        var (messages, hasResponse) = base.GetRequests(container);
        return ([.. messages.Select(message => message is { IsRequest: true, Request: { } request } ? Admit(request) : message)], hasResponse);
    }

    private Renor Admit(Request request)
    {
        if (isShutDown) return Refuse(request, "The server was shut down.");
        isShutDown = request.Method == "shutdown";
        if (request.Method != "initialize") return request;
        if (isInitializing) return Refuse(request, "The server is initialized already.");
        isInitializing = true;
        return request;
    }

    private static Renor Refuse(Request request, string reason) => new InvalidRequest(request.Id, request.Method, reason);
}
