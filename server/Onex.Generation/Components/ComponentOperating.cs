using System.Collections.Immutable;
using Onex.Language.Contracts;

namespace Onex.Generation.Components;

/// <summary>What a component says to whoever operates nodes of it.</summary>
/// <param name="DriverErrors">What the driver or the system says, by the error that the handler makes of it.</param>
/// <param name="Secrets">In the spec's order.</param>
/// <param name="Container">Null where there is nothing to run.</param>
/// <param name="HealthCheck">Null where there is nothing to ask.</param>
/// <param name="Retry">Without the errors; null where nothing is tried again.</param>
/// <param name="CircuitBreaker">Null where calls never stop.</param>
internal sealed record ComponentOperating(
    ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> DriverErrors,
    ImmutableArray<ComponentSecret> Secrets,
    ComponentContainer? Container,
    ComponentHealthCheck? HealthCheck,
    RetryPolicy? Retry,
    CircuitBreaker? CircuitBreaker);
