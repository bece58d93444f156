namespace Onex.Language.Contracts.StateMachines;

/// <summary>A state of a <see cref="MachineDefinition"/>.</summary>
public sealed record MachineState(string Name, string Description);
