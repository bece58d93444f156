using System.Collections.Immutable;
using System.Text.Json;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Kafka;

/// <summary>A generated node publishes to a Kafka cluster, and says rightly what goes wrong there.</summary>
public sealed class KafkaNodeTests(ComponentSessions sessions)
{
    [Fact]
    public async Task A_message_is_where_the_answer_says()
    {
        var arrived = await AnswerAsync("arrived");
        var headers = arrived.GetProperty("headers");

        arrived.GetProperty("key").GetString().ShouldBe("7");
        arrived.GetProperty("value").GetString().ShouldBe("value-8a5c grüß");
        headers.GetProperty("source").GetString().ShouldBe("shop");
        headers.GetProperty("correlation_id").GetString().ShouldBe(NodeSession.CorrelationId);
        (await AnswerAsync("arrived without a key")).GetProperty("key").GetString().ShouldBe("");
    }

    [Fact]
    public async Task Messages_of_one_key_follow_each_other()
    {
        var (first, second) = (await AnswerAsync("publish"), await AnswerAsync("publish again"));

        second.GetProperty("partition").GetInt32().ShouldBe(first.GetProperty("partition").GetInt32());
        second.GetProperty("offset").GetInt32().ShouldBe(first.GetProperty("offset").GetInt32() + 1);
    }

    [Fact]
    public async Task Requests_at_once_each_get_their_own_answer()
    {
        var steps = await StepsAsync();

        Enumerable.Range(0, 10).Select(i => steps[$"at once {i}"].Answered.GetProperty("offset").GetInt32()).ShouldBeUnique();
    }

    [Theory]
    [InlineData("topic not allowed", "InfraRequestRejectedError", "NoneType")]
    [InlineData("too long", "InfraRequestRejectedError", "NoneType")]
    [InlineData("nothing", "InfraRequestRejectedError", "NoneType")]
    [InlineData("too long for the client", "InfraRequestRejectedError", "KafkaException")]
    [InlineData("too slow", "InfraTimeoutError", "TimeoutError")]
    [InlineData("given up by the client", "InfraTimeoutError", "NoneType")]
    [InlineData("gone", "InfraTimeoutError", "TimeoutError")]
    [InlineData("queue full", "InfraUnavailableError", "BufferError")]
    public async Task Trouble_is_named(string step, string type, string cause)
        => (await StepsAsync())[step].ShouldFail(type, cause);

    [Fact]
    public async Task No_error_shows_what_is_published()
        => (await StepsAsync()).ShouldBeDiscreet("value-8a5c");

    private async Task<JsonElement> AnswerAsync(string step) => (await StepsAsync())[step].Answered;

    private Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => sessions.StepsAsync("kafka");
}
