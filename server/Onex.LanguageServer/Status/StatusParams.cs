using MediatR;
using OmniSharp.Extensions.JsonRpc;
using OmniSharp.Extensions.LanguageServer.Protocol;
using Onex.LanguageServer.Generation;

namespace Onex.LanguageServer.Status;

/// <summary>What does the server work with?</summary>
/// <param name="Uri">A contract or folder; null for the first folder.</param>
[Parallel, Method(Methods.Status, Direction.ClientToServer)]
internal sealed record StatusParams(DocumentUri? Uri) : IRequest<StatusResult>;
