using System.Collections.Immutable;

namespace Onex.Language.Rules.Contracts.HandlerContracts;

/// <summary>What omnibase_core's ModelHandlerContract asks of a handler's contract.</summary>
internal static class HandlerContractRules
{
    public static ImmutableArray<IContractRule> All { get; } =
        [new HandlerRequiredFieldRule(), new HandlerIdRule(), new HandlerArchetypeRule(), new HandlerFieldRule()];
}
