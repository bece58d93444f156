using MediatR;
using OmniSharp.Extensions.JsonRpc;
using OmniSharp.Extensions.LanguageServer.Protocol;

namespace Onex.LanguageServer.Generation.Messages;

/// <summary>What is a sentence understood to ask for?</summary>
/// <param name="NodeType">Decides instead of the prompt, as <paramref name="Name"/> and <paramref name="Domain"/> do.</param>
/// <param name="Folder">Where the node is to be, whose components count in a trusted workspace; null: the first folder that is open.</param>
[Parallel, Method(Methods.ParsePrompt, Direction.ClientToServer)]
internal sealed record ParsePromptParams(string Prompt, string? NodeType, string? Name, string? Domain, DocumentUri? Folder) : IRequest<ParsePromptResult>;
