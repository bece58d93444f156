namespace Onex.Language.Contracts;

/// <summary>An intent that a REDUCER hands to the outside, as <c>intent_emission</c> lists it.</summary>
/// <param name="IntentType">e.g. <c>persist_state</c>.</param>
/// <param name="TargetPattern">Who is meant to carry it out.</param>
/// <param name="Payload">The class of the payload.</param>
public sealed record IntentDefinition(string IntentType, string TargetPattern, ModelReference Payload, string Description);
