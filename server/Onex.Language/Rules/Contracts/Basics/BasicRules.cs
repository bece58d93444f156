using System.Collections.Immutable;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>The fields that every contract has, as omnibase_infra's linter and omnibase_core's model of a contract check them.</summary>
internal static class BasicRules
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
        new DependencyRule(),
        new VersionCompatibilityRule(),
        new DeprecatedVersionRule(),
        new CheckedFieldRule(),
        new DialectRule(),
    ];
}
