using System.Collections.Immutable;
using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>Topics and the bus.</summary>
internal static class EventBusKeys
{
    private static readonly Shape DescribedTopics = ListOf(
        Key("topic", AnyText, "The topic."),
        Key("description", AnyText, "What comes over it."));

    private static readonly ContractKey SubscribeTopics =
        Key("subscribe_topics", Texts, "The topics that the node listens to, each as onex.<kind>.<service>.<event>.v<n>.").Ruled();

    private static readonly ContractKey PublishTopics =
        Key("publish_topics", Texts, "The topics that the node publishes to, each as onex.<kind>.<service>.<event>.v<n>.").Ruled();

    private static readonly Shape SchemaTopics = ListOf(
        Key("topic", AnyText, "The topic."),
        Key("schema", AnyText, "The model of its messages."),
        Key("description", AnyText, "What comes over it."));

    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("event_bus",
            Map(
                Key("version", VersionMap, "The version of this section."),
                SubscribeTopics,
                PublishTopics,
                Key("dlq_topics", Texts, "The topics that messages go to which could not be handled.").Ruled(),
                Key("consumer_group", AnyText, "The Kafka consumer group that the node reads in; members of one group share the messages."),
                Key("consumer_purpose", Usually("audit", "projection", "consume"), "What the node reads for; it becomes a part of the consumer group's name."),
                Key("auto_offset_reset", OneOf("earliest", "latest", "none"), "Where a new consumer group begins to read."),
                Key("plugin_managed", Flag, "A plugin subscribes for the node; the runtime must not do it a second time.").Ruled(),
                Key("tenant_scoped_ingress", Flag, "The tenant of a message is taken from the beginning of its topic, tenant-<name>, and put into it.").Ruled(),
                Key("partition_key_field", AnyText, "The field of a message by which it is assigned to a partition; messages with the same value stay in order."),
                Key("partition_strategy", Usually("hash", "round_robin"), "How the partition is chosen from the key."),
                Key("compatibility_publish_topics", Texts, "Older topics that are still published to while consumers move over.").Ruled(),
                Key("topic_base", AnyText, "What the names of the node's topics begin with."),
                Key("topics", NamesWith(AnyText), "The topics by the names that the node has for them."),
                Key("subscribe", Either(
                        Map(
                            Key("topic", AnyText, "The topic that the skill listens to.").Ruled(),
                            Key("consumer_group", AnyText, "The consumer group that it reads in.")),
                        DescribedTopics),
                    "What a skill node listens to: one topic and its consumer group."),
                Key("publish", Either(
                        Map(
                            Key("success_topic", Either(AnyText, Nothing), "The topic for the result when all went well; null for none.").Ruled(),
                            Key("failure_topic", Either(AnyText, Nothing), "The topic for the result when something failed; null for none.").Ruled()),
                        DescribedTopics),
                    "What a skill node publishes: a topic for success and one for failure.")),
            "The topics that the node reads and writes. The runtime subscribes the node from it and the topic gates check the names."),
        SubscribeTopics with { Description = "The topics that the node listens to. Nodes of omnibase_core write them here; others in event_bus." },
        PublishTopics with { Description = "The topics that the node publishes to. Nodes of omnibase_core write them here; others in event_bus." },
        Key("topics", Map(
                Key("consumes", SchemaTopics, "The topics that the node reads."),
                Key("produces", SchemaTopics, "The topics that the node writes.")),
            "The node's topics with the models of their messages, for readers; the runtime looks into event_bus."),
        Key("input_subscriptions", ListOf(
                Key("topic", AnyText, "The topic.").Ruled(),
                Key("operation", AnyText, "The operation that a message from it becomes.")),
            "Which topic starts which operation."),
        Key("subscriptions", Map(
                Key("topics", ListOf(
                        Key("topic", AnyText, "The topic.").Ruled(),
                        Key("description", AnyText, "What comes over it."),
                        Key("handler", AnyText, "The method that takes it."),
                        Key("handler_status", Usually("planned", "implemented"), "Whether the method exists yet."),
                        Key("handler_implementation", FreeMap, "Where the method is found and what it takes.")),
                    "The topics that are listened to.")),
            "Topics that the runtime's own nodes listen to, with the methods that take them."),
        Key("publications", ListOf(
                Key("topic", AnyText, "The topic.").Ruled(),
                Key("payload_schema", AnyText, "The model of its messages."),
                Key("description", AnyText, "When it is published.")),
            "Topics that the runtime's own nodes publish to."),
        Key("terminal_event", AnyText, "The topic whose event says that the work which a command started is over. Who waits for the result listens to it.").Ruled(),
        Key("kafka", Map(
                Key("input_topic", AnyText, "The topic that is read.").Ruled(),
                Key("output_topic", AnyText, "The topic that is written.").Ruled()),
            "The one topic in and the one topic out of a node that sits in a stream."),
    ];
}
