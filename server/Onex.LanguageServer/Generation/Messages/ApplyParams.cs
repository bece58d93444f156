using MediatR;
using OmniSharp.Extensions.JsonRpc;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;

namespace Onex.LanguageServer.Generation.Messages;

/// <summary>Write a plan: all of it or nothing.</summary>
/// <param name="DirtyFiles">The files that the editor holds unsaved changes of. Where the plan touches one, nothing is written.</param>
[Parallel, Method(Methods.Apply, Direction.ClientToServer)]
internal sealed record ApplyParams(string JobId, IReadOnlyList<DocumentUri>? DirtyFiles, ProgressToken? WorkDoneToken) : IRequest<StartedJob>;
