using Newtonsoft.Json.Linq;

namespace Onex.LanguageServer.Generation.Messages;

/// <param name="Spec">The NodeSpec, as <c>onexgen parse --json</c> prints it; null where the prompt was not understood.</param>
/// <param name="Warnings">For a person.</param>
/// <param name="Error">Null where the prompt was understood.</param>
internal sealed record ParsePromptResult(JToken? Spec, IReadOnlyList<string> Warnings, MessageError? Error);
