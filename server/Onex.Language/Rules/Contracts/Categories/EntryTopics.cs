using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Routing;
using Onex.Language.Contracts.Topics;
using Onex.Language.Rules.Contracts.Topics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Categories;

/// <summary>Which subscribed topics the auto-wiring of omnibase_infra gives to a contract's routing entries.</summary>
internal sealed class EntryTopics
{
    private readonly ImmutableArray<string> all;
    private readonly HashSet<string> names;
    private readonly ILookup<string?, string> byType;
    private readonly bool hasOneEntry;

    public EntryTopics(ContractDocument contract)
    {
        all = BusList.TopicsOf(contract.Root?["event_bus"] as YamlMapping, "subscribe_topics");
        names = all.ToHashSet(StringComparer.Ordinal);
        byType = all.ToLookup(TopicName.EventTypeOf, StringComparer.Ordinal);
        hasOneEntry = contract.Routing?.Handlers?.Items.Length == 1;
        CategoriesOfAll = CategoriesOf(all);
    }

    private ImmutableArray<string> CategoriesOfAll { get; }

    public ImmutableArray<string> Of(RoutingEntry entry)
    {
        if (entry.Topic?.Trim() is { Length: > 0 } topic) return names.Contains(topic) ? [topic] : [];
        if (entry.EventType?.Trim() is { Length: > 0 } type) return names.Contains(type) ? [type, .. byType[type]] : [.. byType[type]];
        return entry.EventModel is null || all.Length == 1 || hasOneEntry ? all : [];
    }

    /// <summary>The categories of an entry's topics, in ordinal order. A topic of another kind counts as one of events.</summary>
    public ImmutableArray<string> CategoriesFor(RoutingEntry entry)
    {
        var topics = Of(entry);
        return topics == all ? CategoriesOfAll : CategoriesOf(topics);
    }

    private static ImmutableArray<string> CategoriesOf(ImmutableArray<string> topics) =>
        [.. topics.Select(t => TopicName.CategoryOf(t) ?? "event").Distinct().Order(StringComparer.Ordinal)];
}
