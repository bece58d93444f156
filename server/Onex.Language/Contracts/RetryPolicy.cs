using System.Collections.Immutable;

namespace Onex.Language.Contracts;

/// <summary>When whoever calls a node tries a failed call again: <c>error_handling.retry_policy</c>.</summary>
/// <param name="ExponentialBase">The factor by which the wait grows each time; a number.</param>
/// <param name="RetryOn">The error classes that are worth another try.</param>
public sealed record RetryPolicy(int MaxRetries, int InitialDelayMs, int MaxDelayMs, ContractLiteral ExponentialBase, ImmutableArray<string> RetryOn);
