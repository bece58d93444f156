using System.Globalization;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Topics;

/// <summary>Finds the topics of a contract by the places where contracts of the ecosystem write them.</summary>
internal static class TopicReader
{
    /// <summary>Paths to a topic or to a list of topics. <c>[]</c> stands for every item of a list.</summary>
    private static readonly (string Path, TopicDirection Direction, bool IsBinding)[] Places =
    [
        ("event_bus.subscribe_topics[]", TopicDirection.Subscribes, true),
        ("event_bus.publish_topics[]", TopicDirection.Publishes, true),
        ("event_bus.subscribe[]", TopicDirection.Subscribes, true),
        ("event_bus.subscribe[].topic", TopicDirection.Subscribes, true),
        ("event_bus.publish[]", TopicDirection.Publishes, true),
        ("event_bus.publish[].topic", TopicDirection.Publishes, true),
        ("event_bus.subscribe.topic", TopicDirection.Subscribes, false),
        ("event_bus.publish.success_topic", TopicDirection.Publishes, false),
        ("event_bus.publish.failure_topic", TopicDirection.Publishes, false),
        ("event_bus.dlq_topics[]", TopicDirection.Publishes, false),
        ("subscribe_topics[]", TopicDirection.Subscribes, true),
        ("publish_topics[]", TopicDirection.Publishes, true),
        ("compatibility_publish_topics[]", TopicDirection.Publishes, false),
        ("consumed_events[].topic", TopicDirection.Subscribes, false),
        ("published_events[].topic", TopicDirection.Publishes, false),
        ("handler_routing.handlers[].topic", TopicDirection.Subscribes, false),
        ("handler_routing.handlers[].subscribe_topic", TopicDirection.Subscribes, false),
        ("handler_routing.handlers[].publish_topic", TopicDirection.Publishes, false),
        ("input_subscriptions[].topic", TopicDirection.Subscribes, false),
        ("subscriptions.topics[].topic", TopicDirection.Subscribes, false),
        ("publications[].topic", TopicDirection.Publishes, false),
        ("topics.consumes[].topic", TopicDirection.Subscribes, false),
        ("topics.produces[].topic", TopicDirection.Publishes, false),
        ("kafka.input_topic", TopicDirection.Subscribes, false),
        ("kafka.output_topic", TopicDirection.Publishes, false),
        ("quarantine.topic", TopicDirection.Publishes, false),
        ("runtime_dispatch.command_topic", TopicDirection.Subscribes, false),
        ("runtime_dispatch.terminal_events[]", TopicDirection.Publishes, false),
        ("terminal_event", TopicDirection.Publishes, false),
    ];

    public static ContractTopics Read(YamlMapping? root)
    {
        if (root is null) return new ContractTopics([]);
        var uses = Places.SelectMany(place => At(root, "", place.Path)
            .Select(found => new TopicUse(found.Node.AsText()!, found.Node, place.Direction, found.Path, place.IsBinding)));
        return new ContractTopics([.. uses.OrderBy(u => u.Written.Span.Start)]);
    }

    private static IEnumerable<(YamlNode Node, string Path)> At(YamlNode node, string walked, string rest)
    {
        if (rest.Length == 0) return node.AsText() is null ? [] : [(node, walked)];
        if (rest.StartsWith("[]", StringComparison.Ordinal))
        {
            if (node.Resolved is not YamlSequence list) return [];
            return list.Items.SelectMany((item, i) => At(item, string.Create(CultureInfo.InvariantCulture, $"{walked}[{i}]"), rest[2..]));
        }
        var key = rest.TrimStart('.');
        var end = key.AsSpan().IndexOfAny('.', '[');
        var (name, behind) = end < 0 ? (key, "") : (key[..end], key[end..]);
        if (node.Resolved is not YamlMapping mapping || mapping.Find(name) is not { } entry) return [];
        return At(entry.Value, walked.Length == 0 ? name : $"{walked}.{name}", behind);
    }
}
