using System.Collections.Immutable;
using Onex.Language.Rules.Contracts.Basics;
using Onex.Language.Rules.Contracts.StateMachines;
using Onex.Language.Rules.Contracts.Subcontracts;
using Onex.Language.Rules.Contracts.Vocabulary;
using Onex.Language.Rules.Contracts.Workflows;

namespace Onex.Language.Rules.Contracts;

/// <summary>All rules about contract files, in the order of their codes.</summary>
public static class ContractRules
{
    public static ImmutableArray<IContractRule> All { get; } =
    [
        new RequiredFieldRule(),
        new NodeTypeRule(),
        new FieldTypeRule(),
        new ContractVersionRule(),
        new ModelReferenceRule(),
        new NameConventionRule(),
        new NotAMapRule(),
        new UnknownTopKeyRule(),
        new DependencyRule(),
        new VersionCompatibilityRule(),
        new DeprecatedVersionRule(),
        new CheckedFieldRule(),
        new MistypedKeyRule(),
        new UnknownKeyRule(),
        new WrongKindRule(),
        new UnknownNameRule(),
        new NumberBoundsRule(),
        new TextFormRule(),
        .. StateMachineRules.All,
        .. WorkflowRules.All,
        new ForbiddenSubcontractRule(),
    ];
}
