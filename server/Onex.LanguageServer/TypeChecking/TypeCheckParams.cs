using MediatR;
using OmniSharp.Extensions.JsonRpc;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.LanguageServer.Generation;
using Onex.LanguageServer.Generation.Messages;

namespace Onex.LanguageServer.TypeChecking;

/// <summary>Check a node as it is on disk: its types (G13), and whether it can be imported and made (G14).</summary>
/// <param name="Contract">Of the node.</param>
[Parallel, Method(Methods.TypeCheck, Direction.ClientToServer)]
internal sealed record TypeCheckParams(DocumentUri? Contract, ProgressToken? WorkDoneToken) : IRequest<StartedJob>;
