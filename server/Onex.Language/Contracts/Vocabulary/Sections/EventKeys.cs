using System.Collections.Immutable;
using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>Events and intents by name.</summary>
internal static class EventKeys
{
    private static readonly Shape Category = InAnyCase("event", "command", "intent");

    private static readonly Shape StrictEvents = ListOf(Either(AnyText, Map(
        Key("topic", AnyText, "The topic."),
        Key("event_type", AnyText, "The event's type."),
        Key("handler_function", AnyText, "The function that takes it."))));

    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("published_events", ListOf(
                Key("topic", AnyText, "The topic that it is published to.").Ruled(),
                Key("event_type", AnyText, "The event's type, e.g. OrderPlaced or order.placed."),
                Key("message_category", Category, "Whether it is an event, a command or an intent.").Ruled(),
                Key("description", AnyText, "When it is published and what it says."),
                Key("topic_config", Map(
                        Key("partitions", WholeFrom(1), "How many partitions the topic is created with."),
                        Key("replication_factor", WholeFrom(1), "How many brokers keep a copy."),
                        Key("kafka_config", FreeMap, "Settings of the topic as Kafka names them, e.g. retention.ms.")),
                    "How the topic is created where it does not exist.")),
            "The events that the node publishes, with their topics. A gate compares them with event_bus.publish_topics."),
        Key("consumed_events", ListOf(
                Key("topic", AnyText, "The topic that it comes from.").Ruled(),
                Key("event_type", AnyText, "The event's type."),
                Key("message_category", Category, "Whether it is an event, a command or an intent.").Ruled(),
                Key("description", AnyText, "What the node does with it."),
                Key("direct_handler", Flag, "The runtime calls the handler itself, without the node's dispatch."),
                Key("internal", Flag, "The event never leaves the process.")),
            "The events that the node reacts to, with their topics."),
        Key("produced_events", ListOf(
                Key("name", AnyText, "The event's name."),
                Key("model", ClassReference, "The event's model."),
                Key("description", AnyText, "When it is published.")),
            "The events that the node publishes, with their models."),
        Key("events", Map(
                Key("emits", Texts, "The events that the node publishes."),
                Key("consumes", Texts, "The events that the node reacts to.")),
            "The names of events, for nodes of omnibase_core."),
        Key("event_subscriptions", ListOf(FreeMap), "Patterns of events that start the node. Read by core's lenient contract model.").Ruled(),
        Key("yaml_consumed_events", StrictEvents, "The events that the node reacts to, as names or as maps. Read by the strict models."),
        Key("yaml_published_events", StrictEvents, "The events that the node publishes, as names or as maps. Read by the strict models."),
        Key("downstream_effects", ListOf(
                Key("node", AnyText, "The class of the effect node."),
                Key("capability", AnyText, "The capability that is asked for."),
                Key("description", AnyText, "What for.")),
            "The effect nodes that an orchestrator sends work to."),
        Key("intent_emission", Map(
                Key("enabled", Flag, "The reducer emits intents at all."),
                Key("intents", ListOf(
                        Key("intent_type", AnyText, "The intent's type, e.g. postgres.upsert_record; a key of the routing table of whoever consumes it."),
                        Key("target_pattern", AnyText, "What the intent is about, as an address with placeholders, e.g. postgres://orders/{order_id}."),
                        Key("payload_model", AnyText, "The class of the payload."),
                        Key("payload_module", Formed(ModuleName), "The module of the payload's class, dotted."),
                        Key("event_type", AnyText, "What the event is called that is asked for, e.g. credit_limit.reached."),
                        Key("emit_when", Map(
                                Key("result", AnyText, "The output of an aggregation among the computations."),
                                Key("comparison", OneOf([.. IntentCondition.Comparisons]), "How the result compares with the threshold."),
                                Key("threshold", Number, "What the result is compared with.")),
                            "When it is emitted: once each time that the result begins to compare so."),
                        Key("description", AnyText, "What is asked for.")),
                    "The intents, one by one.")),
            "The intents that a reducer hands to the outside instead of acting itself."),
        Key("intent_consumption", Map(
                Key("subscribed_intents", Texts, "The types of intents that are taken."),
                Key("intent_routing_table", NamesWith(AnyText), "The node that carries out an intent, by the intent's type.")),
            "The intents that an orchestrator passes on, and to whom."),
    ];
}
