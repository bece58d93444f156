using System.Globalization;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts;

/// <summary>Reads what a contract says to whoever calls and watches the node. A number that is missing counts as the schema's least.</summary>
public static class ResilienceReader
{
    public static RetryPolicy? ReadRetries(FieldReader? policy) => policy is null
        ? null
        : new RetryPolicy(
            policy.Number("max_retries") ?? 0,
            policy.Number("initial_delay_ms") ?? 0,
            policy.Number("max_delay_ms") ?? 0,
            policy.Scalar("exponential_base") is { Kind: YamlScalarKind.WholeNumber or YamlScalarKind.RealNumber } factor
                ? new ContractLiteral(factor.Kind, factor.TryGetInteger(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : factor.Value)
                : ContractLiteral.OfWhole(1),
            policy.Texts("retry_on"));

    public static CircuitBreaker? ReadBreaker(FieldReader? breaker) => breaker is null
        ? null
        : new CircuitBreaker(
            breaker.Boolean("enabled"),
            breaker.Number("failure_threshold") ?? 1,
            breaker.Number("reset_timeout_ms") ?? 0,
            breaker.Number("half_open_max_requests") ?? 1);

    public static HealthCheck? ReadHealth(FieldReader? health) => health is null
        ? null
        : new HealthCheck(
            health.Boolean("enabled"),
            health.Number("interval_seconds") ?? 1,
            [.. health.Mappings("backends").Select(backend => new HealthBackend(backend.Text("name"), backend.Text("check_type"), backend.Number("timeout_ms") ?? 1))]);
}
