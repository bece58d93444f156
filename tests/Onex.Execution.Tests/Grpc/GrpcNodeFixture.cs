using System.Collections.Immutable;
using Onex.Execution.Tests.Datasets;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Grpc;

/// <summary>The session of a generated node at a real gRPC server, run once for all tests.</summary>
public sealed class GrpcNodeFixture
{
    private readonly Lazy<Task<ImmutableDictionary<string, NodeStep>>> steps =
        new(() => NodeDriver.RunAsync(ComponentExamples.Of("grpc")[0], "grpc_session.py", new { }));

    public Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => steps.Value;
}
