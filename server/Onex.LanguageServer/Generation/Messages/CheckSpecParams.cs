using MediatR;
using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.JsonRpc;
using OmniSharp.Extensions.LanguageServer.Protocol;

namespace Onex.LanguageServer.Generation.Messages;

/// <summary>Can a node be made of an edited NodeSpec?</summary>
/// <param name="Spec">As <c>onexgen parse --json</c> prints it; what follows from other values may be left out.</param>
/// <param name="Folder">As in <see cref="ParsePromptParams"/>.</param>
[Parallel, Method(Methods.CheckSpec, Direction.ClientToServer)]
internal sealed record CheckSpecParams(JToken? Spec, DocumentUri? Folder) : IRequest<CheckSpecResult>;
