using System.Collections.Immutable;
using System.Text.Json;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Consul;

/// <summary>A generated node does its work over Consul's HTTP API as it is documented, and says rightly what goes wrong there.</summary>
public sealed class ConsulNodeTests(ComponentSessions sessions)
{
    private const string Value = "value-41ab grüß\r\n";

    [Theory]
    [InlineData("get nothing", 0)]
    [InlineData("list nothing", 0)]
    [InlineData("put anew", 1)]
    [InlineData("put anew again", 0)]
    [InlineData("put", 1)]
    [InlineData("put too late", 0)]
    [InlineData("put in time", 1)]
    [InlineData("list", 2)]
    [InlineData("delete too late", 0)]
    [InlineData("delete", 1)]
    [InlineData("delete nothing", 1)]
    [InlineData("discover nothing", 0)]
    [InlineData("register", 1)]
    [InlineData("heartbeat", 1)]
    [InlineData("heartbeat of nothing", 0)]
    [InlineData("deregister", 1)]
    [InlineData("deregister nothing", 0)]
    [InlineData("lock", 1)]
    [InlineData("lock again", 0)]
    [InlineData("renew", 1)]
    [InlineData("unlock another's", 0)]
    [InlineData("unlock", 1)]
    [InlineData("unlock what is free", 0)]
    [InlineData("renew what is over", 0)]
    public async Task An_operation_says_how_much_it_found_or_changed(string step, int affected)
        => (await AnswerAsync(step)).GetProperty("affected").GetInt32().ShouldBe(affected);

    [Theory]
    [InlineData("get nothing", null, 0)]
    [InlineData("get", Value, 11)]
    [InlineData("get second", "second", 12)]
    [InlineData("get what is empty", "", 13)]
    public async Task A_value_comes_back_as_it_was_stored_with_the_index_of_its_last_change(string step, string? value, int index)
    {
        var answer = await AnswerAsync(step);

        answer.GetProperty("value").GetString().ShouldBe(value);
        answer.GetProperty("index").GetInt32().ShouldBe(index);
    }

    [Fact]
    public async Task Keys_arrive_as_they_were_given_behind_the_prefix()
    {
        Texts((await AnswerAsync("list")).GetProperty("keys")).ShouldBe(["a b", "a b/%2e%2e?#"]);
        Texts((await AnswerAsync("keys")).GetProperty("fact")).ShouldBe(["test/a b", "test/a b/%2e%2e?#"]);
    }

    [Theory]
    [InlineData("discover nothing", "[]")]
    [InlineData("discover one", """["10.0.0.1:80"]""")]
    [InlineData("discover", """["10.0.0.1:80","10.0.0.9:81"]""")]
    public async Task An_instance_is_found_once_it_is_well(string step, string addresses)
        => JsonSerializer.Serialize((await AnswerAsync(step)).GetProperty("addresses")).ShouldBe(addresses);

    [Fact]
    public async Task A_service_is_registered_with_its_check_and_stands_in_the_catalog()
    {
        var check = (await AnswerAsync("registered")).GetProperty("fact").GetProperty("Check");

        JsonSerializer.Serialize(check).ShouldBe("""{"TTL":"15s","DeregisterCriticalServiceAfter":"60s"}""");
        JsonSerializer.Serialize((await AnswerAsync("health")).GetProperty("statuses")).ShouldBe("""{"n1/web-1":"passing","n1/web-2":"critical"}""");
        Texts((await AnswerAsync("services")).GetProperty("services")).ShouldBe(["consul", "web"]);
    }

    [Fact]
    public async Task A_lock_is_a_session_for_a_time_and_leaves_none_behind()
    {
        JsonSerializer.Serialize((await AnswerAsync("session")).GetProperty("fact")).ShouldBe("""{"TTL":"30s","Behavior":"release"}""");
        (await AnswerAsync("lock")).GetProperty("session").GetGuid().ShouldNotBe(Guid.Empty);
        (await AnswerAsync("lock again")).GetProperty("session").ValueKind.ShouldBe(JsonValueKind.Null);
        (await AnswerAsync("sessions of holders")).GetProperty("fact").GetBoolean().ShouldBeTrue();
        (await AnswerAsync("sessions left")).GetProperty("fact").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("no key", "InfraRequestRejectedError", "NoneType")]
    [InlineData("way out", "InfraRequestRejectedError", "NoneType")]
    [InlineData("lock a bad key", "InfraRequestRejectedError", "NoneType")]
    [InlineData("no value", "InfraRequestRejectedError", "NoneType")]
    [InlineData("value too long", "InfraRequestRejectedError", "NoneType")]
    [InlineData("no new key to delete", "InfraRequestRejectedError", "NoneType")]
    [InlineData("no text", "InfraProtocolError", "UnicodeDecodeError")]
    [InlineData("answer too long", "InfraProtocolError", "NoneType")]
    [InlineData("wrong token", "InfraAuthenticationError", "NoneType")]
    [InlineData("status 301", "InfraRequestRejectedError", "NoneType")]
    [InlineData("status 400", "InfraRequestRejectedError", "NoneType")]
    [InlineData("status 403", "InfraAuthenticationError", "NoneType")]
    [InlineData("status 404", "InfraRequestRejectedError", "NoneType")]
    [InlineData("status 429", "InfraRateLimitedError", "NoneType")]
    [InlineData("status 500", "InfraUnavailableError", "NoneType")]
    [InlineData("status 503", "InfraUnavailableError", "NoneType")]
    [InlineData("html", "InfraProtocolError", "ValidationError")]
    [InlineData("other json", "InfraProtocolError", "ValidationError")]
    [InlineData("empty", "InfraProtocolError", "ValidationError")]
    [InlineData("too slow", "InfraTimeoutError", "TimeoutError")]
    [InlineData("accepts and says nothing", "InfraTimeoutError", "TimeoutError")]
    [InlineData("breaks", "InfraConnectionError", "ClientPayloadError")]
    [InlineData("gone", "InfraConnectionError", "ClientConnectorError")]
    public async Task Trouble_is_named(string step, string type, string cause)
        => (await StepsAsync())[step].ShouldFail(type, cause);

    [Fact]
    public async Task No_error_shows_the_token_or_what_is_stored()
        => (await StepsAsync()).ShouldBeDiscreet("token-5d20", "value-41ab");

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString());

    private async Task<JsonElement> AnswerAsync(string step) => (await StepsAsync())[step].Answered;

    private Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => sessions.StepsAsync("consul");
}
