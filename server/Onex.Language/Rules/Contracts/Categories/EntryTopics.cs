using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Routing;
using Onex.Language.Contracts.Topics;
using Onex.Language.Rules.Contracts.Topics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Categories;

/// <summary>Which subscribed topics the auto-wiring of omnibase_infra gives to a routing entry.</summary>
internal static class EntryTopics
{
    public static ImmutableArray<string> Of(ContractDocument contract, RoutingEntry entry)
    {
        if (contract.Root?["event_bus"] is not YamlMapping bus) return [];
        var topics = BusList.TopicsOf(bus, "subscribe_topics");
        if (entry.Topic?.Trim() is { Length: > 0 } topic) return topics.Contains(topic) ? [topic] : [];
        if (entry.EventType?.Trim() is { Length: > 0 } type) return [.. topics.Where(t => t == type || TopicName.EventTypeOf(t) == type)];
        var isAlone = contract.Routing!.Handlers!.Items.Length == 1;
        return entry.EventModel is null || topics.Length == 1 || isAlone ? topics : [];
    }

    /// <summary>The categories of topics, in ordinal order. A topic of another kind counts as one of events.</summary>
    public static ImmutableArray<string> CategoriesOf(ImmutableArray<string> topics) =>
        [.. topics.Select(t => TopicName.CategoryOf(t) ?? "event").Distinct().Order(StringComparer.Ordinal)];
}
