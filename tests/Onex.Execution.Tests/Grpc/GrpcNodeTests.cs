using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Grpc;

/// <summary>A generated node calls a real gRPC server in every way it can, and says rightly what goes wrong there.</summary>
public sealed class GrpcNodeTests(ComponentSessions sessions)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_message_arrives_with_its_metadata_and_its_deadline()
    {
        var received = (await AnswerAsync("call")).GetProperty("message");
        var metadata = received.GetProperty("metadata");

        Compact(received.GetProperty("message")).ShouldBe("""{"text":"grüß","numbers":[1.0,null],"nested":{"is":true}}""");
        metadata.GetProperty("x-correlation-id").GetString().ShouldBe(NodeSession.CorrelationId);
        metadata.GetProperty("x-tenant").GetString().ShouldBe("7");
        // Of the sixty seconds that the configuration gives.
        received.GetProperty("seconds").GetDouble().ShouldBeInRange(1, 61);
        Compact((await AnswerAsync("empty")).GetProperty("message").GetProperty("message")).ShouldBe("{}");
    }

    [Fact]
    public async Task Calls_at_once_each_get_their_own_answer()
    {
        var steps = await StepsAsync();

        foreach (var i in Enumerable.Range(0, 10))
            steps[$"at once {i}"].Answered.GetProperty("message").GetProperty("message").GetProperty("i").GetDouble().ShouldBe(i);
    }

    [Theory]
    [InlineData("all", 3, true)]
    [InlineData("none", 0, true)]
    [InlineData("as many as asked", 3, true)]
    [InlineData("endless", 5, false)]
    public async Task A_stream_is_read_to_its_end_or_to_the_limit(string step, int count, bool isComplete)
    {
        var answer = await AnswerAsync(step);

        answer.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("number").GetDouble())
            .ShouldBe(Enumerable.Range(0, count).Select(number => (double)number));
        answer.GetProperty("is_complete").GetBoolean().ShouldBe(isComplete);
    }

    [Fact]
    public async Task A_stream_that_is_left_ends_at_the_server_too()
        => (await AnswerAsync("endless, at the server")).GetProperty("sent").GetInt32().ShouldBeGreaterThanOrEqualTo(5);

    [Fact]
    public async Task Many_messages_arrive_in_one_call()
    {
        Compact((await AnswerAsync("sent")).GetProperty("message")).ShouldBe("""{"received":[{"i":1.0},{"i":2.0}]}""");
        Compact((await AnswerAsync("nothing sent")).GetProperty("message")).ShouldBe("""{"received":[]}""");
    }

    [Theory]
    [InlineData("server serves", "SERVING")]
    [InlineData("service does not", "NOT_SERVING")]
    public async Task Health_is_what_the_server_tells(string step, string status)
        => (await AnswerAsync(step)).GetProperty("status").GetString().ShouldBe(status);

    [Theory]
    [InlineData("CANCELLED", "InfraUnavailableError")]
    [InlineData("UNKNOWN", "InfraUnavailableError")]
    [InlineData("INVALID_ARGUMENT", "InfraRequestRejectedError")]
    [InlineData("DEADLINE_EXCEEDED", "InfraTimeoutError")]
    [InlineData("NOT_FOUND", "InfraRequestRejectedError")]
    [InlineData("ALREADY_EXISTS", "InfraRequestRejectedError")]
    [InlineData("PERMISSION_DENIED", "InfraAuthenticationError")]
    [InlineData("RESOURCE_EXHAUSTED", "InfraRateLimitedError")]
    [InlineData("FAILED_PRECONDITION", "InfraRequestRejectedError")]
    [InlineData("ABORTED", "InfraRequestRejectedError")]
    [InlineData("OUT_OF_RANGE", "InfraRequestRejectedError")]
    [InlineData("UNIMPLEMENTED", "InfraRequestRejectedError")]
    [InlineData("INTERNAL", "InfraUnavailableError")]
    [InlineData("UNAVAILABLE", "InfraUnavailableError")]
    [InlineData("DATA_LOSS", "InfraProtocolError")]
    [InlineData("UNAUTHENTICATED", "InfraAuthenticationError")]
    [InlineData("crash", "InfraUnavailableError")]
    [InlineData("no such method", "InfraRequestRejectedError")]
    [InlineData("no credentials", "InfraAuthenticationError")]
    [InlineData("too much for the server", "InfraRequestRejectedError")]
    [InlineData("too much for the channel", "InfraRequestRejectedError")]
    [InlineData("stream breaks", "InfraUnavailableError")]
    [InlineData("upload refused", "InfraRequestRejectedError")]
    [InlineData("no such service", "InfraRequestRejectedError")]
    [InlineData("gone", "InfraUnavailableError")]
    [InlineData("no grpc", "InfraUnavailableError")]
    public async Task A_status_is_named(string step, string type)
    {
        var error = (await StepsAsync())[step].Failed;

        error.Type.ShouldBe(type, error.ToString());
        error.Cause.ShouldBe("AioRpcError");
    }

    [Theory]
    [InlineData("way out", "InfraRequestRejectedError")]
    [InlineData("metadata not allowed", "InfraRequestRejectedError")]
    [InlineData("no json", "InfraRequestRejectedError")]
    [InlineData("too much to send", "InfraRequestRejectedError")]
    [InlineData("too much to accept", "InfraProtocolError")]
    [InlineData("garbled", "InfraProtocolError")]
    [InlineData("stream too long", "InfraProtocolError")]
    [InlineData("slow", "InfraTimeoutError")]
    [InlineData("stream stalls", "InfraTimeoutError")]
    [InlineData("accepts and says nothing", "InfraTimeoutError")]
    [InlineData("closed", "InfraConnectionError")]
    public async Task Trouble_is_named(string step, string type)
        => (await StepsAsync())[step].ShouldFail(type);

    [Fact]
    public async Task No_error_shows_messages_or_answers()
        => (await StepsAsync()).ShouldBeDiscreet("message-2b80", "answer-93ef");

    private async Task<JsonElement> AnswerAsync(string step) => (await StepsAsync())[step].Answered;

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value, Relaxed);

    private Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => sessions.StepsAsync("grpc");
}
