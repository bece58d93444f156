namespace Onex.Language.Contracts;

/// <summary>When whoever calls a node stops for a while: <c>error_handling.circuit_breaker</c>.</summary>
public sealed record CircuitBreaker(bool Enabled, int FailureThreshold, int ResetTimeoutMs, int HalfOpenMaxRequests);
