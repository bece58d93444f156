using System.Collections.Immutable;
using Onex.Language.Rules.Contracts.Basics;
using Onex.Language.Rules.Contracts.Categories;
using Onex.Language.Rules.Contracts.Compliance;
using Onex.Language.Rules.Contracts.Events;
using Onex.Language.Rules.Contracts.HandlerContracts;
using Onex.Language.Rules.Contracts.Operations;
using Onex.Language.Rules.Contracts.Profiles;
using Onex.Language.Rules.Contracts.Project;
using Onex.Language.Rules.Contracts.Routing;
using Onex.Language.Rules.Contracts.Secrets;
using Onex.Language.Rules.Contracts.StateMachines;
using Onex.Language.Rules.Contracts.Strict;
using Onex.Language.Rules.Contracts.Subcontracts;
using Onex.Language.Rules.Contracts.Topics;
using Onex.Language.Rules.Contracts.Vocabulary;
using Onex.Language.Rules.Contracts.Workflows;

namespace Onex.Language.Rules.Contracts;

/// <summary>All rules about contract files.</summary>
public static class ContractRules
{
    public static ImmutableArray<IContractRule> All { get; } =
    [
        .. BasicRules.All,
        .. ComplianceRules.All,
        .. HandlerContractRules.All,
        .. VocabularyRules.All,
        .. ProjectRules.All,
        .. StateMachineRules.All,
        .. WorkflowRules.All,
        new ForbiddenSubcontractRule(),
        new CategoryRule(),
        new CommandModelRule(),
        new MixedCategoryRule(),
        new CategoryOfTopicRule(),
        new CategorySpellingRule(),
        new EventShapeRule(),
        new PublishedTopicRule(),
        new ConsumedTopicRule(),
        new EventTopicRule(),
        new TopicEventRule(),
        new BusSwitchRule(),
        new TenantIngressRule(),
        new IoShapeRule(),
        new DuplicateIoRule(),
        new RoutedIoRule(),
        new EmptyIoRule(),
        new ProfileRequiredRule(),
        new ProfileNameRule(),
        new ConsumingProfileRule(),
        new ProfileShapeRule(),
        new RoutingShapeRule(),
        new NestedHandlerRule(),
        new HandlerReferenceRule(),
        new OperationRequiredRule(),
        new FirstOperationRule(),
        new EventModelRequiredRule(),
        new EventModelShapeRule(),
        new DefaultHandlerRule(),
        new RoutingStrategyRule(),
        new RoutingVersionRule(),
        new DuplicateOperationRule(),
        new EntryTopicRule(),
        new EntryEventTypeRule(),
        new AmbiguousEntryRule(),
        new OutputEventRule(),
        new EntryTextRule(),
        new EntryListRule(),
        new SecretRule(),
        new BusTopicNameRule(),
        new NamedTopicRule(),
        new DuplicateTopicRule(),
        new EchoedTopicRule(),
        new TopicListRule(),
        .. StrictRules.All,
    ];
}
