using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering.Effects;

/// <summary>A system of the node as its contract's dependencies name it.</summary>
internal sealed record PackageService(string Name, string Protocol, string Connection, string Description, Component Component)
{
    public static ImmutableArray<PackageService> Of(Contract contract, ComponentCatalog components)
    {
        var services = ImmutableArray.CreateBuilder<PackageService>();
        foreach (var service in contract.Dependencies.Where(dependency => dependency.Type == "service" && dependency.Protocol.Length > 0))
        {
            var protocol = contract.Dependencies.FirstOrDefault(d => d.Type == "protocol" && d.ClassName == service.Protocol);
            if (protocol is null) continue;
            var component = components.Find(service.Name) ?? components.Generic;
            services.Add(new PackageService(service.Name, service.Protocol, protocol.Name, protocol.Description, component));
        }
        return services.ToImmutable();
    }
}
