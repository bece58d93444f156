using Onex.Language.Contracts;

namespace Onex.Generation.Contracts;

/// <summary>Writes what a contract says to whoever calls and watches the node.</summary>
internal static class ResilienceWriter
{
    public static void Write(YamlWriter yaml, Contract contract)
    {
        if (!contract.ErrorTypes.IsEmpty || contract.RetryPolicy is not null || contract.CircuitBreaker is not null)
            yaml.Gap().Map("error_handling", y => WriteErrors(y, contract));
        if (contract.HealthCheck is { } health) yaml.Gap().Map("health_check", y => WriteHealth(y, health));
    }

    private static void WriteErrors(YamlWriter yaml, Contract contract)
    {
        if (contract.RetryPolicy is { } policy)
        {
            yaml.Map("retry_policy", y =>
            {
                y.Number("max_retries", policy.MaxRetries).Number("initial_delay_ms", policy.InitialDelayMs).Number("max_delay_ms", policy.MaxDelayMs);
                y.Literal("exponential_base", policy.ExponentialBase.Text);
                if (!policy.RetryOn.IsEmpty) y.Texts("retry_on", policy.RetryOn);
            });
        }
        if (contract.CircuitBreaker is { } breaker)
        {
            yaml.Map("circuit_breaker", y => y
                .Flag("enabled", breaker.Enabled)
                .Number("failure_threshold", breaker.FailureThreshold)
                .Number("reset_timeout_ms", breaker.ResetTimeoutMs)
                .Number("half_open_max_requests", breaker.HalfOpenMaxRequests));
        }
        if (!contract.ErrorTypes.IsEmpty) yaml.Maps("error_types", contract.ErrorTypes, WriteErrorType);
    }

    private static void WriteErrorType(YamlWriter yaml, ErrorType error) => yaml
        .Text("name", error.Name)
        .Text("description", error.Description)
        .Flag("recoverable", error.Recoverable)
        .Text("retry_strategy", error.Recoverable ? "exponential_backoff" : "none");

    private static void WriteHealth(YamlWriter yaml, HealthCheck health)
    {
        yaml.Flag("enabled", health.Enabled).Number("interval_seconds", health.IntervalSeconds);
        if (!health.Backends.IsEmpty)
            yaml.Maps("backends", health.Backends, (y, backend) => y.Text("name", backend.Name).Text("check_type", backend.CheckType).Number("timeout_ms", backend.TimeoutMs));
    }
}
