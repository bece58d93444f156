using MediatR;
using OmniSharp.Extensions.JsonRpc;

namespace Onex.LanguageServer.Generation.Messages;

/// <summary>The two sides of one file of a plan.</summary>
[Parallel, Method(Methods.Content, Direction.ClientToServer)]
internal sealed record FileContentParams(string JobId, string Path) : IRequest<FileContentResult>;
