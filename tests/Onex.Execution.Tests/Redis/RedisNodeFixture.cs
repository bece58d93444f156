using System.Collections.Immutable;
using Onex.Execution.Tests.Datasets;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;
using Onex.Testing.Redis;

namespace Onex.Execution.Tests.Redis;

/// <summary>The session of a generated node at a real Redis server, run once for all tests.</summary>
public sealed class RedisNodeFixture
{
    private readonly Lazy<Task<ImmutableDictionary<string, NodeStep>>> steps = new(RunAsync);

    public Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => steps.Value;

    private static async Task<ImmutableDictionary<string, NodeStep>> RunAsync()
    {
        using var server = await RedisServer.StartAsync(TestContext.Current.CancellationToken);
        return await NodeDriver.RunAsync(ComponentExamples.Of("redis")[0], "redis_session.py", new { server.Port, RedisServer.Password });
    }
}
