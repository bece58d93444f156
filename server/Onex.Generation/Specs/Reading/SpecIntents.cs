using System.Collections.Immutable;
using Onex.Generation.Prompts.Rules.Computations;
using Onex.Generation.Prompts.Text;
using Onex.Language.Contracts;

namespace Onex.Generation.Specs.Reading;

/// <summary>What a REDUCER asks for when a result reaches a threshold.</summary>
internal static class SpecIntents
{
    public static ImmutableArray<SpecIntent> Read(JsonObjectReader json, SpecNotes notes)
    {
        var intents = ImmutableArray.CreateBuilder<SpecIntent>();
        foreach (var (item, path) in json.Items("intents", ThresholdRule.MaxIntents))
        {
            if (JsonObjectReader.Of(item, path, notes, "name", "result", "comparison", "threshold") is not { } intent) continue;
            var name = SpecItems.ReadMember(intent.Text("name"), intent.PathOf("name"), notes);
            var result = SpecItems.ReadField(intent.Text("result"), intent.PathOf("result"), notes);
            var comparison = intent.Text("comparison");
            if (!IntentCondition.Comparisons.Contains(comparison))
                notes.Refuse(intent.PathOf("comparison"), $"\"{PlainText.ToOneLine(comparison, 20)}\" is no comparison.", $"Use one of {string.Join(", ", IntentCondition.Comparisons)}");
            if (intent.Number("threshold") is not { } threshold)
            {
                notes.Refuse(intent.PathOf("threshold"), "An intent needs the number that its result is compared with.");
                continue;
            }
            if (intents.Any(other => other.Name == name)) notes.Refuse(intent.PathOf("name"), $"{name} is asked for twice.");
            intents.Add(new SpecIntent(name, result, comparison, threshold));
        }
        return intents.ToImmutable();
    }
}
