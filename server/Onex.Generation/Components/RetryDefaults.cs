using Onex.Language.Contracts;

namespace Onex.Generation.Components;

/// <summary>How often and when a failed call is tried again, as a contract's <c>error_handling.retry_policy</c>.</summary>
/// <param name="ExponentialBase">The factor by which the wait grows each time, as it is written.</param>
internal sealed record RetryDefaults(int MaxRetries, int InitialDelayMs, int MaxDelayMs, ContractLiteral ExponentialBase);
