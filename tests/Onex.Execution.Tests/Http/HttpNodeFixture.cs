using System.Collections.Immutable;
using Onex.Execution.Tests.Datasets;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Http;

/// <summary>The session of a generated node at a real HTTP server, run once for all tests.</summary>
public sealed class HttpNodeFixture
{
    private readonly Lazy<Task<ImmutableDictionary<string, NodeStep>>> steps =
        new(() => NodeDriver.RunAsync(ComponentExamples.Of("http")[0], "http_session.py", new { }));

    public Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => steps.Value;
}
