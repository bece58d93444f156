using System.Collections.Immutable;
using Onex.Execution.Tests.Datasets;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Kafka;

/// <summary>The session of a generated node at librdkafka's mock cluster, run once for all tests.</summary>
public sealed class KafkaNodeFixture
{
    private readonly Lazy<Task<ImmutableDictionary<string, NodeStep>>> steps =
        new(() => NodeDriver.RunAsync(ComponentExamples.Of("kafka")[0], "kafka_session.py", new { }));

    public Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => steps.Value;
}
