using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Naming;
using Onex.Generation.Specs;
using Onex.Language.Naming;

namespace Onex.Generation.Contracts.Effects;

/// <summary>One system that a node works with, and the protocol it is reached through.</summary>
/// <param name="Name">As its makers write it.</param>
/// <param name="Connection">The handler's parameter.</param>
internal sealed record ExternalService(string Name, Component Component, string Protocol, string Connection)
{
    /// <summary>The systems of a spec in its order; where it names none, the service that the node itself is named after.</summary>
    public static ImmutableArray<ExternalService> Of(NodeSpec spec, ComponentCatalog components)
    {
        var services = ImmutableArray.CreateBuilder<ExternalService>();
        var systems = spec.ExternalSystems
            .Select(system => components.Find(system)?.Systems[0] ?? system)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var system in systems.Count == 0 ? [spec.Name] : systems)
        {
            var service = Create(system, services.Count + 1, isOnly: systems.Count == 1, components);
            if (services.All(s => s.Protocol != service.Protocol && s.Connection != service.Connection)) services.Add(service);
        }
        return services.ToImmutable();
    }

    private static ExternalService Create(string system, int number, bool isOnly, ComponentCatalog components)
    {
        var component = components.Find(system);
        // A component's own handler works with its system alone; beside others it is a client like theirs.
        if (component is not null && (isOnly || !component.HasOwnTemplates))
            return new ExternalService(system, component, component.Protocol, component.Connection);
        // A file is called after it, and file names end at 255 bytes.
        var name = system[..Math.Min(system.Length, PythonNames.MaxLength)];
        var snake = PythonNames.ToMemberName(name);
        var pascal = snake.Length == 0 ? $"External{number}" : Casing.ToPascalCase(name);
        // A name may begin with digits where Python's may not.
        if (!char.IsAsciiLetter(pascal[0])) pascal = "System" + pascal;
        return new ExternalService(system, component ?? components.Generic, $"Protocol{pascal}Client", (snake.Length == 0 ? $"external_{number}" : snake) + "_client");
    }
}
