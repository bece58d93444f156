using Newtonsoft.Json.Linq;
using Onex.Generation.Specs.Reading;

namespace Onex.LanguageServer.Generation.Messages;

/// <param name="Spec">Each value in its one form; null where there is a problem.</param>
/// <param name="Problems">In the order of the spec.</param>
/// <param name="Warnings">For a person.</param>
internal sealed record CheckSpecResult(JToken? Spec, IReadOnlyList<SpecProblem> Problems, IReadOnlyList<string> Warnings);
