using System.Collections.Immutable;

namespace Onex.Language.Contracts.Topics;

/// <summary>All topics that a contract names, with their places.</summary>
/// <param name="Uses">In the order of the text.</param>
public sealed record ContractTopics(ImmutableArray<TopicUse> Uses)
{
    /// <summary>The topics that the node is subscribed to, once each.</summary>
    public ImmutableArray<string> Subscribed { get; } = Bound(Uses, TopicDirection.Subscribes);

    /// <summary>The topics that the node publishes to, once each.</summary>
    public ImmutableArray<string> Published { get; } = Bound(Uses, TopicDirection.Publishes);

    private static ImmutableArray<string> Bound(ImmutableArray<TopicUse> uses, TopicDirection direction) =>
        [.. uses.Where(u => u.IsBinding && u.Direction == direction).Select(u => u.Topic).Distinct(StringComparer.Ordinal)];
}
