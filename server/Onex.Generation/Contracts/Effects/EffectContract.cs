using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Naming;

namespace Onex.Generation.Contracts.Effects;

/// <summary>The contract of a node that works with external systems, each through a protocol of its own.</summary>
internal static class EffectContract
{
    public static Contract Compose(NodeNaming naming, ComponentCatalog components, IReadOnlyDictionary<string, string> knownKinds)
    {
        var spec = naming.Spec;
        var services = ExternalService.Of(spec, components);
        var component = services is [{ Component.HasOwnTemplates: true } only] ? only.Component : components.Generic;
        var operations = OperationPlan.Of(spec.Operations, services, component, knownKinds);
        var kinds = operations.Select(operation => operation.Kind).Distinct().ToImmutableArray();
        var definitions = EffectDefinitions.Compose(naming, component, kinds, services.Length);
        var contract = CommonContract.Compose(naming, [.. operations.Select(Describe)], definitions);
        var systems = spec.ExternalSystems.IsEmpty ? [] : services.Select(service => service.Name.ToLowerInvariant());
        var errors = ErrorTypes.Of(services);
        return contract with
        {
            Dependencies = [.. Dependencies(services, kinds, naming)],
            ErrorTypes = errors,
            RetryPolicy = Resilience.RetriesOf(services, errors, components),
            CircuitBreaker = Resilience.BreakerOf(services, errors, components),
            HealthCheck = Resilience.HealthOf(services),
            Metadata = contract.Metadata with { Tags = [.. contract.Metadata.Tags.Concat(systems).Distinct()] },
        };
    }

    private static IoOperation Describe(OperationPlan operation) => new(operation.Name, operation.Kind, operation.Description, operation.Systems);

    private static IEnumerable<ContractDependency> Dependencies(ImmutableArray<ExternalService> services, ImmutableArray<string> kinds, NodeNaming naming)
    {
        foreach (var service in services)
        {
            yield return new ContractDependency(service.Name, "service", "", "", service.Protocol, $"The system that {naming.Spec.Name} works with.");
            var isOwn = service.Protocol == service.Component.Protocol && service.Component.HasOwnTemplates;
            var description = isOwn ? service.Component.ConnectionDescription : $"Reaches {service.Name}: has a method for each operation.";
            yield return Protocol(service.Connection, service.Protocol, description, isOwn ? service.Component : null, naming);
            if (!isOwn) continue;
            foreach (var more in service.Component.AlsoInjected.Where(more => more.Kinds.IsEmpty || more.Kinds.Any(kind => kinds.Contains(kind))))
                yield return Protocol(more.Name, more.Protocol, more.Description, service.Component, naming);
            if (service.Component.Driver is { } driver)
                yield return new ContractDependency(driver.Package, "library", "", "", "", $"Offers such a {service.Connection}.") { Version = driver.Version };
        }
    }

    /// <param name="component">Whose files offer the protocol, or which takes one of the ONEX libraries'; null for the package's own.</param>
    private static ContractDependency Protocol(string parameter, string protocol, string description, Component? component, NodeNaming naming)
    {
        var module = component?.Brings(protocol) == false ? BundledApiIndex.Instance.ResolveSymbol(protocol) : null;
        return new ContractDependency(parameter, "protocol", module ?? $"{naming.Package}.protocols.{Casing.ToSnakeCase(protocol)}", protocol, "", description);
    }
}
