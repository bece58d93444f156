using System.Collections.Concurrent;
using System.Collections.Immutable;
using Onex.Execution.Tests.Datasets;
using Onex.Testing.Driving;

[assembly: AssemblyFixture(typeof(Onex.Execution.Tests.Generated.ComponentSessions))]

namespace Onex.Execution.Tests.Generated;

/// <summary>The sessions of generated nodes with a server that their script starts itself, each run once for all tests.</summary>
public sealed class ComponentSessions
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ImmutableDictionary<string, NodeStep>>>> sessions = new(StringComparer.Ordinal);

    /// <param name="component">e.g. <c>kafka</c>, whose node <c>kafka_session.py</c> drives.</param>
    public Task<ImmutableDictionary<string, NodeStep>> StepsAsync(string component) =>
        sessions.GetOrAdd(component, Start).Value;

    private static Lazy<Task<ImmutableDictionary<string, NodeStep>>> Start(string component) =>
        new(() => NodeDriver.RunAsync(ComponentExamples.Of(component)[0], $"{component}_session.py", new { }));
}
