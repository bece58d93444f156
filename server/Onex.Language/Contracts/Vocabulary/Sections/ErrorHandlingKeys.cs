using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>What happens when something fails.</summary>
internal static class ErrorHandlingKeys
{
    private static readonly Shape Policy = Usually("return_structured_error", "log_and_continue", "keep_previous_config", "raise");

    public static ContractKey Section { get; } = Key(
        "error_handling",
        Map(
            Key("retry_policy", Map(
                    Key("max_retries", Count, "How often a failed call is tried again; 0 for never."),
                    Key("initial_delay_ms", Count, "The first wait, in milliseconds."),
                    Key("max_delay_ms", Count, "The longest wait, in milliseconds."),
                    Key("exponential_base", NumberFrom(0), "By which factor the wait grows each time; 1 for always the same."),
                    Key("backoff_strategy", Usually("exponential", "linear", "fixed"), "How the wait grows."),
                    Key("jitter", Either(Flag, Number), "The wait is varied at random."),
                    Key("retry_on", Texts, "The error classes that are worth another try.")),
                "When a failed call is tried again."),
            Key("circuit_breaker", Map(
                    Key("enabled", Flag, "Calls stop for a while after too many failures."),
                    Key("failure_threshold", WholeFrom(1), "After how many failures in a row."),
                    Key("reset_timeout_ms", Count, "How long calls stop before one is tried, in milliseconds."),
                    Key("reset_timeout_seconds", Count, "How long calls stop before one is tried, in seconds."),
                    Key("half_open_max_requests", WholeFrom(1), "How many calls are let through to try."),
                    Key("per_backend", Flag, "Each backend is counted by itself."),
                    Key("backends", ListOf(
                            Key("name", AnyText, "The backend."),
                            Key("failure_threshold", WholeFrom(1), "After how many failures in a row."),
                            Key("reset_timeout_ms", Count, "How long calls stop, in milliseconds."),
                            Key("half_open_max_requests", WholeFrom(1), "How many calls are let through to try.")),
                        "Settings for single backends.")),
                "When calls stop for a while, so that a system that is down is left alone."),
            Key("error_types", ListOf(
                    Key("name", AnyText, "The error class."),
                    Key("description", AnyText, "When it is raised."),
                    Key("recoverable", Flag, "Another try may succeed."),
                    Key("retry_strategy", Usually("none", "exponential_backoff", "retry_after", "conditional"), "How it is tried again.")),
                "The errors that the node raises."),
            Key("error_codes", ListOf(
                    Key("code", AnyText, "The code that the result carries."),
                    Key("description", AnyText, "What it means."),
                    Key("backend", AnyText, "The backend that it comes from."),
                    Key("operation", AnyText, "The operation that it comes from; all for any."),
                    Key("retriable", Flag, "Another try may succeed.")),
                "The codes by which callers tell failures apart."),
            Key("error_sanitization", Map(
                    Key("enabled", Flag, "Messages are cleaned before they are logged or published."),
                    Key("utility", Formed(ModuleName), "The module that does it, dotted."),
                    Key("sanitize_patterns", Texts, "Words whose values are removed, e.g. password.")),
                "How secrets are kept out of error messages."),
            Key("on_timeout", Policy, "What is done where the work takes too long."),
            Key("on_malformed_output", Policy, "What is done where a model's answer cannot be read."),
            Key("on_model_unavailable", Policy, "What is done where a model cannot be reached."),
            Key("on_out_of_set", Policy, "What is done where a model's answer is none of those allowed."),
            Key("selection_timeout_seconds", Count, "How long choosing may take, in seconds."),
            Key("sink_failure_policy", Policy, "What is done where the output cannot be written."),
            Key("config_reload_failure_policy", Policy, "What is done where new settings cannot be read.")),
        "What happens when something fails: retries, circuit breaker, and the errors that callers see.");
}
