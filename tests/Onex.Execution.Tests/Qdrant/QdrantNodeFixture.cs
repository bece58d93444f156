using System.Collections.Immutable;
using Onex.Execution.Tests.Datasets;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Qdrant;

/// <summary>The session of a generated node at a server that speaks Qdrant's REST interface, run once for all tests.</summary>
public sealed class QdrantNodeFixture
{
    private readonly Lazy<Task<ImmutableDictionary<string, NodeStep>>> steps =
        new(() => NodeDriver.RunAsync(ComponentExamples.Of("qdrant")[0], "qdrant_session.py", new { }));

    public Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => steps.Value;
}
