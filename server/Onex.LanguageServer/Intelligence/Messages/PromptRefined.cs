using Newtonsoft.Json.Linq;

namespace Onex.LanguageServer.Intelligence.Messages;

/// <summary>A model was asked, or could not be.</summary>
/// <param name="Outcome"><c>succeeded</c>, also where the model was of no use, or <c>cancelled</c>.</param>
/// <param name="Spec">The NodeSpec, refined where the model was used; null after a cancellation.</param>
/// <param name="Warnings">For a person.</param>
/// <param name="Intelligence">What the model had to do with it, as in <c>docs/schemas/generate.schema.json</c>; null after a cancellation.</param>
internal sealed record PromptRefined(string JobId, string Outcome, JToken? Spec, IReadOnlyList<string> Warnings, JToken? Intelligence);
