using MediatR;
using OmniSharp.Extensions.JsonRpc;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.LanguageServer.Generation;
using Onex.LanguageServer.Generation.Messages;

namespace Onex.LanguageServer.Intelligence.Messages;

/// <summary>Let a model look over what a sentence is understood to ask for. The fields are those of <see cref="ParsePromptParams"/>.</summary>
[Parallel, Method(Methods.Refine, Direction.ClientToServer)]
internal sealed record RefineParams(string Prompt, string? NodeType, string? Name, string? Domain, DocumentUri? Folder, ProgressToken? WorkDoneToken) : IRequest<StartedJob>;
