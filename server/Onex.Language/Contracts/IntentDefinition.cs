namespace Onex.Language.Contracts;

/// <summary>An intent that a REDUCER hands to the outside, as <c>intent_emission</c> lists it.</summary>
/// <param name="IntentType">e.g. <c>persist_state</c>.</param>
/// <param name="TargetPattern">Who is meant to carry it out.</param>
/// <param name="Payload">The class of the payload.</param>
public sealed record IntentDefinition(string IntentType, string TargetPattern, ModelReference Payload, string Description)
{
    /// <summary>What an intent that asks to emit an event calls it, e.g. <c>credit_limit.reached</c>; empty for others.</summary>
    public string EventType { get; init; } = "";

    /// <summary>When it is emitted; null where the contract does not say, or says it in a way that cannot be read.</summary>
    public IntentCondition? Condition { get; init; }
}
