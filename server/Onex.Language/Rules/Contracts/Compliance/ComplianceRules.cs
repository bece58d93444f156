using System.Collections.Immutable;

namespace Onex.Language.Rules.Contracts.Compliance;

/// <summary>What <c>onex compliance check</c> asks of the nodes that omnibase_core ships.</summary>
internal static class ComplianceRules
{
    public static ImmutableArray<IContractRule> All { get; } =
        [new IdentityRule(), new NodeKindRule(), new PublishTopicRule(), new SubscribeTopicRule(), new ConfigRequirementsRule()];
}
