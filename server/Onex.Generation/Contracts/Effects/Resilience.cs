using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts.Effects;

/// <summary>What the components of a node say about failures and health, as its contract says it to whoever calls and watches the node.</summary>
internal static class Resilience
{
    private const int HealthIntervalSeconds = 30;

    /// <returns>Null where no error is worth another try.</returns>
    public static RetryPolicy? RetriesOf(ImmutableArray<ExternalService> services, ImmutableArray<ErrorType> errors, ComponentCatalog components)
    {
        ImmutableArray<string> recoverable = [.. errors.Where(error => error.Recoverable).Select(error => error.Name)];
        return recoverable.IsEmpty || OperatingOf(services, components).Retry is not { } retry ? null : retry with { RetryOn = recoverable };
    }

    /// <returns>Null where nothing says that the system may be well again later.</returns>
    public static CircuitBreaker? BreakerOf(ImmutableArray<ExternalService> services, ImmutableArray<ErrorType> errors, ComponentCatalog components) =>
        errors.Any(error => error.Recoverable) ? OperatingOf(services, components).CircuitBreaker : null;

    /// <returns>Null where no system can be asked.</returns>
    public static HealthCheck? HealthOf(ImmutableArray<ExternalService> services)
    {
        ImmutableArray<HealthBackend> backends =
        [
            .. from service in services
               let check = service.Component.Operating.HealthCheck
               where check is not null
               select new HealthBackend(service.Name, check.Type, check.TimeoutMs),
        ];
        return backends.IsEmpty ? null : new HealthCheck(Enabled: true, HealthIntervalSeconds, backends);
    }

    private static ComponentOperating OperatingOf(ImmutableArray<ExternalService> services, ComponentCatalog components) =>
        (services is [var only] ? only.Component : components.Generic).Operating;
}
