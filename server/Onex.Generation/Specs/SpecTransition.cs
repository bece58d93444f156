namespace Onex.Generation.Specs;

/// <summary>A transition of a REDUCER's state machine.</summary>
public sealed record SpecTransition(string FromState, string ToState, string Trigger);
