using System.Collections.Immutable;

namespace Onex.Language.Contracts.StateMachines;

/// <summary>A transition of a <see cref="MachineDefinition"/>.</summary>
/// <param name="Name">Unique among the transitions.</param>
/// <param name="From">A state, or <see cref="StateTransition.AnyState"/>.</param>
/// <param name="Conditions">Expressions that have to hold for it.</param>
public sealed record MachineTransition(string Name, string From, string To, string Trigger, string Description, ImmutableArray<string> Conditions);
