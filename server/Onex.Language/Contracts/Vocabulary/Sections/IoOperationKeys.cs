using System.Collections.Immutable;
using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>What an effect does with the outside world.</summary>
internal static class IoOperationKeys
{
    private static readonly Shape Fields = ListOf(Either(AnyText, NamesWith(Anything)));

    private static readonly MapShape Retry = Map(
        Key("enabled", Flag, "A failed call is tried again."),
        Key("max_retries", Count, "How often, the first call not counted."),
        Key("backoff_strategy", Usually("exponential", "linear", "fixed"), "How the waiting grows."),
        Key("base_delay_ms", Count, "The first wait, in milliseconds."),
        Key("max_delay_ms", Count, "The longest wait, in milliseconds."),
        Key("jitter_factor", NumberFrom(0), "By which part the wait is varied at random, e.g. 0.1."),
        Key("retryable_errors", Texts, "The errors that are worth another try."));

    private static readonly MapShape Breaker = Map(
        Key("enabled", Flag, "Calls stop for a while after too many failures."),
        Key("failure_threshold", WholeFrom(1), "After how many failures in a row."),
        Key("success_threshold", WholeFrom(1), "How many calls have to succeed before all is normal again."),
        Key("timeout_ms", Count, "How long calls stop, in milliseconds."),
        Key("half_open_requests", WholeFrom(1), "How many calls are let through to try."));

    private static readonly MapShape Observability = Map(
        Key("log_request", Flag, "Requests are logged."),
        Key("log_response", Flag, "Responses are logged."),
        Key("emit_metrics", Flag, "Calls are counted and timed."),
        Key("trace_propagation", Flag, "The trace goes on into the called system."));

    private static readonly MapShape Operation = Map(
        Key("operation_name", AnyText, "The operation's name."),
        Key("operation_version", VersionMap, "The operation's version."),
        Key("version", VersionMap, "The version of the definition."),
        Key("description", AnyText, "What the operation does."),
        Key("idempotent", Flag, "Doing it twice is the same as doing it once."),
        Key("execution_mode", Usually("sequential_abort", "sequential_continue"), "What happens to the rest where one operation fails."),
        Key("operation_timeout_ms", WholeFrom(1), "How long it may take with all retries, in milliseconds."),
        Key("io_config", FreeMap, "The call itself; its keys depend on handler_type: http, db, kafka or filesystem."),
        Key("response_handling", Map(
                Key("success_codes", ListOf(Count), "The codes that mean success."),
                Key("extract_fields", NamesWith(AnyText), "Fields of the result and where they are found in the response."),
                Key("extraction_engine", Usually("jsonpath", "dotpath"), "The language of those places."),
                Key("fail_on_empty", Flag, "An empty response is a failure.")),
            "How the result is read from the response."),
        Key("retry_policy", Retry, "When a failed call is tried again."),
        Key("circuit_breaker", Breaker, "When calls stop for a while."),
        Key("observability", Observability, "What is logged and measured."),
        Key("metadata", FreeMap, "Notes about the operation."));

    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("io_operations", ListOf(
                Key("operation", AnyText, "The operation's name; it matches an operation in handler_routing."),
                Key("name", AnyText, "The operation's name, in older contracts."),
                Key("operation_type", AnyText, "What sort of access it is, e.g. read, write, delete. The strict models require it."),
                Key("description", AnyText, "What the operation does."),
                Key("input_fields", Fields, "The fields that it reads: names, or names with types."),
                Key("output_fields", Fields, "The fields of the result that it fills: names, or names with types."),
                Key("input_model", AnyText, "The model that it is given, where it is not the node's own."),
                Key("output_model", AnyText, "The model that it gives back, where it is not the node's own."),
                Key("idempotent", Flag, "Doing it twice is the same as doing it once, so it may be tried again safely."),
                Key("handler_method", AnyText, "The method of the handler that does it."),
                Key("protocol_method", AnyText, "The method of the protocol that it calls."),
                Key("systems", Texts, "The external systems that it reaches."),
                Key("timeout_seconds", NumberFrom(0), "How long it may take, in seconds."),
                Key("atomic", Flag, "All of it happens or nothing."),
                Key("backup_enabled", Flag, "What is overwritten is kept."),
                Key("permissions", AnyText, "The permissions of files that are made."),
                Key("recursive", Flag, "Folders below are included."),
                Key("buffer_size", WholeFrom(1024), "How much is read or written at once, in bytes."),
                Key("validation_enabled", Flag, "Input is validated before the access.")),
            "What the node does with the outside world, operation by operation."),
        Key("effect", Operation, "The one operation of an effect of the runtime, with its call, retries and circuit breaker."),
        Key("effect_operations", Map(
                Key("version", VersionMap, "The version of this section."),
                Key("subcontract_version", VersionMap, "The version of the subcontract that the section follows."),
                Key("subcontract_name", AnyText, "The name of the subcontract."),
                Key("operations", ListOf(Operation), "The operations, in this order."),
                Key("execution_mode", Usually("sequential_abort", "sequential_continue"), "What happens to the rest where one operation fails."),
                Key("default_retry_policy", Retry, "For operations without a policy of their own."),
                Key("circuit_breaker", Breaker, "When calls stop for a while."),
                Key("observability", Observability, "What is logged and measured.")),
            "The operations of an effect of the runtime, each with its call, retries and circuit breaker."),
        Key("effect_subcontract", FreeMap, "The same as effect_operations under the name of its model."),
        Key("mcp", Map(
                Key("expose", Flag, "The node is offered as a tool to language models."),
                Key("tool_name", AnyText, "The tool's name."),
                Key("description", AnyText, "What a model is told about the tool."),
                Key("timeout_seconds", NumberFrom(0), "How long a call may take, in seconds.")),
            "How the node is offered over the Model Context Protocol."),
    ];
}
