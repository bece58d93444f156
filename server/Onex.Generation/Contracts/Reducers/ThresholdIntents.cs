using System.Globalization;
using Onex.Generation.Specs;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts.Reducers;

/// <summary>Intents that ask to emit an event when a result reaches a threshold, with omnibase_core's own payload for events.</summary>
internal static class ThresholdIntents
{
    public const string Type = "emit_event";

    public static IntentDefinition Compose(SpecIntent intent, string domain) => new(
        Type,
        $"onex.evt.{ToKebab(domain)}.{ToKebab(intent.Name)}.v1",
        new ModelReference("ModelPayloadEmitEvent", "omnibase_core.models.reducer.payloads", ""),
        $"Asks to emit {intent.Name}, once each time that {Describe(intent.Result, intent.Comparison, intent.Threshold)}.")
    {
        EventType = intent.Name,
        Condition = new IntentCondition(intent.Result, intent.Comparison, intent.Threshold),
    };

    /// <returns>Null for an intent of another kind.</returns>
    public static SpecIntent? ReadSpec(IntentDefinition intent) => intent is { IntentType: Type, Condition: { } condition }
        ? new SpecIntent(intent.EventType, condition.Result, condition.Comparison, condition.Threshold)
        : null;

    public static string Describe(string result, string comparison, decimal threshold)
    {
        var words = comparison switch
        {
            ">=" => "comes to be at least",
            ">" => "comes to be more than",
            "<=" => "comes to be at most",
            "<" => "comes to be less than",
            _ => "comes to be",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{result} {words} {threshold}");
    }

    private static string ToKebab(string name) => name.Trim('_').Replace('_', '-');
}
