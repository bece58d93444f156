using MediatR;
using OmniSharp.Extensions.JsonRpc;

namespace Onex.LanguageServer.Generation.Messages;

/// <summary>Forget a plan, and give its job up where it still runs.</summary>
[Parallel, Method(Methods.Discard, Direction.ClientToServer)]
internal sealed record DiscardParams(string JobId) : IRequest;
