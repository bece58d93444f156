using System.Collections.Immutable;

namespace Onex.Language.Contracts.StateMachines;

/// <summary>
/// What a contract's <c>state_machine</c> says, as far as a REDUCER is rendered from it: a ModelFSMSubcontract of omnibase_core. How it is
/// written is another matter, see <see cref="StateMachine"/>.
/// </summary>
/// <param name="TerminalStates">The states that the machine ends in, by the list or by themselves, in the order of the states.</param>
public sealed record MachineDefinition(
    string Name,
    string Description,
    string InitialState,
    ImmutableArray<MachineState> States,
    ImmutableArray<MachineTransition> Transitions,
    ImmutableArray<string> TerminalStates);
