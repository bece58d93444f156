using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>Which handler does what.</summary>
internal static class HandlerRoutingKeys
{
    private static readonly MapShape Handler = Closed(
        Required("name", AnyText, "The handler's class."),
        Required("module", Formed(ModuleName), "The module that the class is imported from, dotted."),
        Key("handler_type", AnyText, "How the handler reaches the outside, e.g. HTTP or COMPUTE."),
        Key("description", AnyText, "What the handler does, for readers."));

    private static readonly MapShape OperationModel = Closed(
        Key("name", Either(AnyText, Nothing), "The class; null for an operation that is given nothing."),
        Key("module", Formed(ModuleName), "The module that the class is imported from, dotted."),
        Key("description", AnyText, "What the class is for, for readers."));

    private static readonly Shape HandlerEntry = Map(
        Required("handler", Handler, "The class that does the work: name and module. The flat keys handler_class and handler_module are no longer read."),
        Key("operation", AnyText, "The operation that this handler takes, e.g. order.place. Needed with routing_strategy operation_match."),
        Key("event_model", ClassReference, "The model that a message must be of to come here. Needed with routing_strategy payload_type_match, and for commands."),
        Key("event_type", AnyText, "The type that an event carries in its envelope, e.g. platform.runtime-tick."),
        Key("message_category", InAnyCase("event", "command", "intent"), "Whether the messages are events, commands or intents; it must agree with the kind in the topic's name."),
        Key("topic", AnyText, "The topic whose messages come here."),
        Key("description", AnyText, "What the handler does with the message, for readers."),
        Key("handler_type", AnyText, "A name for the kind of handler, for registries."),
        Key("supported_operations", Texts, "Further operations that the handler takes."),
        Key("output_events", Texts, "What the handler publishes: topics or event models."),
        Key("input_model", Either(AnyText, OperationModel), "The model that the operation is given, where it is not the node's own."),
        Key("output_model", Either(AnyText, OperationModel), "The model that the operation gives back, where it is not the node's own."),
        Key("input_fields", ListOf(Anything), "The fields that the operation reads."),
        Key("output_fields", ListOf(Anything), "The fields of the result that the operation fills."),
        Key("payload_type", AnyText, "The type of payload that comes here, e.g. postgres.upsert_contract."),
        Key("backend", AnyText, "The system that the handler works on, e.g. postgres."),
        Key("dynamic_backend_field", AnyText, "The field of the request that names the backend."),
        Key("direct_handler", Flag, "The runtime calls the handler itself, without the node's dispatch."),
        Key("zero_arg_constructible", Flag, "The runtime can make the handler without giving it anything."),
        Key("state_transition", Map(
                Key("target_state", AnyText, "The state afterwards."),
                Key("valid_from_states", Texts, "The states in which the message is accepted.")),
            "The change of state that handling the message means."),
        Key("state_decision_matrix", ListOf(
                Key("current_state", Either(AnyText, Nothing), "The state before; null for none yet."),
                Key("action", AnyText, "What is done in it."),
                Key("description", AnyText, "Why it is done.")),
            "What is done in which state."),
        Key("timeout_evaluation", FreeMap, "How the handler finds out that something waited too long."));

    public static ContractKey Section { get; } = Key(
        "handler_routing",
        Map(
            Key("version", VersionMap, "The version of the routing section. The strict models require it."),
            Key("routing_strategy", Usually("operation_match", "payload_type_match", "topic_match", "topic_pattern", "backend_match"),
                "How a message finds its handler: operation_match compares the operation's name, payload_type_match the message's model."),
            Key("handlers", ListOf(HandlerEntry), "The handlers, with what each of them takes. The runtime builds its dispatch table from it."),
            Key("default_handler", AnyText, "Where everything else goes. For nodes of omnibase_core: the file beside the contract and the class, handler:NodeOrderCompute."),
            Key("execution_mode", Usually("single", "sequential", "parallel"), "Whether one handler or several see a message, and in which order."),
            Key("aggregation_strategy", Usually("first_match", "all_or_none", "all_or_partial"), "How the results of several handlers become one."),
            Key("partial_failure_handling", Flag, "The result counts although some handlers failed."),
            Key("max_timeout_seconds", WholeFrom(0), "How long a handler may take at most, in seconds."),
            Key("handler_dependencies", NamesWith(Map(
                    Key("protocol", AnyText, "The protocol class that the handler is given."),
                    Key("module", Formed(ModuleName), "The module of the protocol."),
                    Key("implementation", AnyText, "The class that implements it."),
                    Key("required", Flag, "The handler cannot work without it."),
                    Key("shared", Flag, "All handlers get the same object."),
                    Key("description", AnyText, "What it is for."))),
                "What the handlers are made with, by parameter name."),
            Key("default_backend", AnyText, "The backend that is used where a request names none."),
            Key("backends", ListOf(
                    Key("backend", AnyText, "The backend's name."),
                    Key("handler_key", AnyText, "The name that its handler is registered under."),
                    Key("handler_class", AnyText, "The class of its handler."),
                    Key("handler_module", AnyText, "The module of its handler."),
                    Key("model", AnyText, "The language model that it serves."),
                    Key("endpoint_env", Formed(EnvironmentName), "The environment variable that holds its address."),
                    Key("default_endpoint", Either(AnyText, Nothing), "Its address where the variable is not set.")),
                "The systems to choose from with routing_strategy backend_match.")),
        "Which handler takes which operation or message. The runtime reads it when it starts the node; a node without it routes by hand.").Ruled();
}
