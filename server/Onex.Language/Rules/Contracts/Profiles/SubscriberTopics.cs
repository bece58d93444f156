using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;

namespace Onex.Language.Rules.Contracts.Profiles;

/// <summary>The topics of <c>event_bus</c> that omnibase_core's check of runtime profiles counts as subscribed.</summary>
internal static class SubscriberTopics
{
    public static ImmutableArray<TopicUse> Of(ContractDocument contract) =>
    [
        .. contract.Topics.Uses.Where(u =>
            u.IsBinding && u.Direction == TopicDirection.Subscribes && u.Path.StartsWith("event_bus.", StringComparison.Ordinal)),
    ];
}
