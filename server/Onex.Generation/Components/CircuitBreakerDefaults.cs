namespace Onex.Generation.Components;

/// <summary>When calls stop for a while, as a contract's <c>error_handling.circuit_breaker</c>.</summary>
internal sealed record CircuitBreakerDefaults(int FailureThreshold, int ResetTimeoutMs, int HalfOpenMaxRequests);
