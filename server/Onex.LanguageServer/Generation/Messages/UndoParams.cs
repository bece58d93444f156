using MediatR;
using OmniSharp.Extensions.JsonRpc;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;

namespace Onex.LanguageServer.Generation.Messages;

/// <summary>Take the last generation back, keeping what was edited since.</summary>
/// <param name="Folder">The folder that was generated into.</param>
/// <param name="Node">The node's folder's name; null for the last generation of all.</param>
/// <param name="DirtyFiles">As in <see cref="ApplyParams"/>.</param>
[Parallel, Method(Methods.Undo, Direction.ClientToServer)]
internal sealed record UndoParams(DocumentUri Folder, string? Node, IReadOnlyList<DocumentUri>? DirtyFiles, ProgressToken? WorkDoneToken) : IRequest<StartedJob>;
