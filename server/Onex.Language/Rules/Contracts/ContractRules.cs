using System.Collections.Immutable;
using Onex.Language.Rules.Contracts.Vocabulary;

namespace Onex.Language.Rules.Contracts;

/// <summary>All rules about contract files, in the order of their codes.</summary>
public static class ContractRules
{
    public static ImmutableArray<IContractRule> All { get; } =
    [
        new NodeTypeRule(),
        new UnknownTopKeyRule(),
        new MistypedKeyRule(),
        new UnknownKeyRule(),
    ];
}
