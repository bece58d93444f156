using System.Text.Json;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Redis;

namespace Onex.Execution.Tests.Redis;

/// <summary>A generated node does its work on a real Redis server, and says rightly what goes wrong there.</summary>
public sealed class RedisNodeTests(RedisNodeFixture fixture) : IClassFixture<RedisNodeFixture>
{
    private const string Value = "value-41ab grüß\r\nDEL x";

    [Theory]
    [InlineData("set", 1)]
    [InlineData("get", 1)]
    [InlineData("get nothing", 0)]
    [InlineData("exists", 1)]
    [InlineData("exists nothing", 0)]
    [InlineData("expire", 1)]
    [InlineData("expire nothing", 0)]
    [InlineData("delete", 1)]
    [InlineData("delete nothing", 0)]
    [InlineData("pop nothing", 0)]
    [InlineData("list", 2)]
    [InlineData("list nothing", 0)]
    [InlineData("set fields", 2)]
    [InlineData("delete fields", 1)]
    [InlineData("get fields of nothing", 0)]
    [InlineData("lock", 1)]
    [InlineData("lock again", 0)]
    [InlineData("unlock another's", 0)]
    [InlineData("unlock", 1)]
    [InlineData("unlock what is free", 0)]
    public async Task An_operation_says_how_much_it_found_or_changed(string step, int affected)
        => (await AnswerAsync(step)).GetProperty("affected").GetInt32().ShouldBe(affected);

    [Theory]
    [InlineData("get", Value)]
    [InlineData("get nothing", null)]
    [InlineData("get what is empty", "")]
    [InlineData("get as text", "-4")]
    [InlineData("get after the time-out", Value)]
    [InlineData("pop", "one")]
    [InlineData("pop nothing", null)]
    public async Task A_value_comes_back_as_it_was_stored(string step, string? value)
        => (await AnswerAsync(step)).GetProperty("value").GetString().ShouldBe(value);

    [Fact]
    public async Task Numbers_lists_and_hashes_hold_what_was_put_in()
    {
        (await AnswerAsync("increment")).GetProperty("total").GetInt32().ShouldBe(1);
        (await AnswerAsync("increment by")).GetProperty("total").GetInt32().ShouldBe(-4);
        (await AnswerAsync("list")).GetProperty("values").EnumerateArray().Select(value => value.GetString()).ShouldBe(["two", "three"]);
        (await AnswerAsync("get fields")).GetProperty("fields").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString())
            .ShouldBe(new Dictionary<string, string?> { ["b"] = Value });
    }

    [Fact]
    public async Task Another_client_sees_the_prefix_and_the_times()
    {
        (await AnswerAsync("lives for ever")).GetProperty("fact").GetInt32().ShouldBe(-1);
        foreach (var step in new[] { "lives for a time", "lives longer", "keys" })
            (await AnswerAsync(step)).GetProperty("fact").GetBoolean().ShouldBeTrue(step);
    }

    [Theory]
    [InlineData("set nothing", "InfraRequestRejectedError", "NoneType")]
    [InlineData("lock for ever", "InfraRequestRejectedError", "NoneType")]
    [InlineData("value too long", "InfraRequestRejectedError", "NoneType")]
    [InlineData("get a list", "InfraRequestRejectedError", "ResponseError")]
    [InlineData("push to a number", "InfraRequestRejectedError", "ResponseError")]
    [InlineData("increment a text", "InfraRequestRejectedError", "ResponseError")]
    [InlineData("get what is no text", "InfraProtocolError", "ValidationError")]
    [InlineData("decode what is no text", "InfraProtocolError", "UnicodeDecodeError")]
    [InlineData("wrong password", "InfraAuthenticationError", "AuthenticationError")]
    [InlineData("no password", "InfraAuthenticationError", "AuthenticationError")]
    [InlineData("command not allowed", "InfraAuthenticationError", "NoPermissionError")]
    [InlineData("too slow", "InfraTimeoutError", "TimeoutError")]
    [InlineData("out of memory", "InfraUnavailableError", "OutOfMemoryError")]
    [InlineData("gone", "InfraConnectionError", "ConnectionError")]
    public async Task Trouble_is_named(string step, string type, string cause)
        => (await fixture.StepsAsync())[step].ShouldFail(type, cause);

    [Fact]
    public async Task No_error_shows_a_password_or_what_is_stored()
        => (await fixture.StepsAsync()).ShouldBeDiscreet(RedisServer.Password, "value-41ab");

    private async Task<JsonElement> AnswerAsync(string step) => (await fixture.StepsAsync())[step].Answered;
}
