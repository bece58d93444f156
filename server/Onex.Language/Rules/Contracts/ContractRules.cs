using System.Collections.Immutable;

namespace Onex.Language.Rules.Contracts;

/// <summary>All rules about contract files, in the order of their codes.</summary>
public static class ContractRules
{
    public static ImmutableArray<IContractRule> All { get; } =
    [
        new NodeTypeRule(),
    ];
}
