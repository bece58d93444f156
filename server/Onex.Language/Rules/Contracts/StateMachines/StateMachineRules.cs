using System.Collections.Immutable;

namespace Onex.Language.Rules.Contracts.StateMachines;

internal static class StateMachineRules
{
    public static ImmutableArray<IContractRule> All { get; } =
    [
        new InitialStateRule(),
        new TransitionEndpointRule(),
        new DuplicateStateRule(),
        new DuplicateTransitionNameRule(),
        new AmbiguousTransitionRule(),
        new UnreachableStateRule(),
        new TerminalExitRule(),
        new DeadEndRule(),
        new RecoverableTerminalRule(),
        new SpecialStateRule(),
        new EndlessStateRule(),
        new UnsentTriggerRule(),
    ];
}
