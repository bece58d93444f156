using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Qdrant;

/// <summary>A generated node keeps points in a Qdrant collection, finds them, and says rightly what goes wrong there.</summary>
public sealed class QdrantNodeTests(ComponentSessions sessions)
{
    private const string Uuid = "6f1c1f6e-5d1c-4b0e-9c39-0d6f0a9f1a11";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("not there", 0)]
    [InlineData("create", 1)]
    [InlineData("create again", 0)]
    [InlineData("there", 1)]
    [InlineData("drop", 1)]
    [InlineData("drop again", 0)]
    public async Task A_collection_is_created_and_deleted_once(string step, int affected)
        => (await AnswerAsync(step)).GetProperty("affected").GetInt32().ShouldBe(affected);

    [Fact]
    public async Task One_of_those_who_create_a_collection_at_once_does_it()
    {
        var steps = await StepsAsync();

        Enumerable.Range(0, 5).Sum(i => steps[$"at once {i}"].Answered.GetProperty("affected").GetInt32()).ShouldBe(1);
    }

    [Fact]
    public async Task The_nearest_points_come_first_with_what_was_stored()
    {
        var answer = await AnswerAsync("search");

        Texts(answer, "ids").ShouldBe(["7", Uuid, "8"]);
        // The cosines of the angles between (1, 0.1, 0) and (2, 0, 0), (1, 1, 0), (0, 1, 0).
        Numbers(answer.GetProperty("scores")).ShouldBe([0.995037, 0.773957, 0.099504], 0.000001);
        Compact(answer.GetProperty("payloads")[2]).ShouldBe("""{"city":"grüß Gott","tags":[1,null]}""");
        Numbers(answer.GetProperty("vectors")[0]).ShouldBe([1, 0, 0]);
    }

    [Theory]
    [InlineData("nearest", "7")]
    [InlineData("search filtered", Uuid, "7")]
    [InlineData("near enough", "7")]
    [InlineData("retrieve", "8")]
    [InlineData("page", "7", "8")]
    [InlineData("last page", Uuid)]
    public async Task Only_the_points_that_are_meant_are_returned(string step, params string[] ids)
    {
        var answer = await AnswerAsync(step);

        Texts(answer, "ids").ShouldBe(ids);
        answer.GetProperty("affected").GetInt32().ShouldBe(ids.Length);
        answer.GetProperty("payloads").GetArrayLength().ShouldBe(ids.Length);
        answer.GetProperty("vectors").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_page_says_where_the_next_one_begins()
    {
        (await AnswerAsync("page")).GetProperty("next_offset").GetString().ShouldBe(Uuid);
        (await AnswerAsync("last page")).GetProperty("next_offset").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("count", 3)]
    [InlineData("count filtered", 2)]
    [InlineData("count after", 0)]
    public async Task Points_are_counted(string step, int total)
        => (await AnswerAsync(step)).GetProperty("total").GetInt32().ShouldBe(total);

    [Theory]
    [InlineData("no collection", "InfraRequestRejectedError", "UnexpectedResponse")]
    [InlineData("dropped", "InfraRequestRejectedError", "UnexpectedResponse")]
    [InlineData("wrong size", "InfraRequestRejectedError", "UnexpectedResponse")]
    [InlineData("status 400", "InfraRequestRejectedError", "UnexpectedResponse")]
    [InlineData("refused by the node", "InfraRequestRejectedError", "NoneType")]
    [InlineData("filter of no kind", "InfraRequestRejectedError", "ValidationError")]
    [InlineData("wrong credentials", "InfraAuthenticationError", "UnexpectedResponse")]
    [InlineData("status 403", "InfraAuthenticationError", "UnexpectedResponse")]
    [InlineData("status 429", "InfraRateLimitedError", "UnexpectedResponse")]
    [InlineData("busy", "InfraRateLimitedError", "ResourceExhaustedResponse")]
    [InlineData("status 500", "InfraUnavailableError", "UnexpectedResponse")]
    [InlineData("status 503", "InfraUnavailableError", "UnexpectedResponse")]
    [InlineData("cannot create", "InfraUnavailableError", "UnexpectedResponse")]
    [InlineData("slow", "InfraTimeoutError", "TimeoutError")]
    [InlineData("client gives up", "InfraTimeoutError", "ResponseHandlingException")]
    [InlineData("accepts and says nothing", "InfraTimeoutError", "TimeoutError")]
    [InlineData("malformed", "InfraProtocolError", "JSONDecodeError")]
    [InlineData("odd", "InfraProtocolError", "ResponseHandlingException")]
    [InlineData("no http", "InfraProtocolError", "ResponseHandlingException")]
    [InlineData("gone", "InfraConnectionError", "ResponseHandlingException")]
    public async Task Trouble_is_named(string step, string type, string cause)
        => (await StepsAsync())[step].ShouldFail(type, cause);

    [Fact]
    public async Task No_error_shows_credentials_payloads_or_answers()
        => (await StepsAsync()).ShouldBeDiscreet("key-41d7", "payload-c02e", "answer-93ef");

    private async Task<JsonElement> AnswerAsync(string step) => (await StepsAsync())[step].Answered;

    private static string?[] Texts(JsonElement answer, string field) => [.. answer.GetProperty(field).EnumerateArray().Select(text => text.GetString())];

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value, Relaxed);

    private Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => sessions.StepsAsync("qdrant");
}
