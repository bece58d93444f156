using MediatR;
using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Generation;

namespace Onex.LanguageServer.Trust;

/// <summary>The user has decided about the workspace.</summary>
[Method(Methods.Trust, Direction.ClientToServer)]
internal sealed record TrustParams(bool Trusted) : IRequest;
