using MediatR;
using OmniSharp.Extensions.JsonRpc;

namespace Onex.LanguageServer.Generation.Messages;

/// <summary>What is a sentence understood to ask for?</summary>
/// <param name="NodeType">Decides instead of the prompt, as <paramref name="Name"/> and <paramref name="Domain"/> do.</param>
[Parallel, Method(Methods.ParsePrompt, Direction.ClientToServer)]
internal sealed record ParsePromptParams(string Prompt, string? NodeType, string? Name, string? Domain) : IRequest<ParsePromptResult>;
