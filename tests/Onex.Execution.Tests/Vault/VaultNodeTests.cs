using System.Collections.Immutable;
using System.Text.Json;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Vault;

/// <summary>A generated node does its work over Vault's HTTP API as it is documented, says rightly what goes wrong there, and shows no secret.</summary>
public sealed class VaultNodeTests(ComponentSessions sessions)
{
    private const string Secret = "secret-77f0 grüß";

    [Theory]
    [InlineData("read nothing", 0)]
    [InlineData("list nothing", 0)]
    [InlineData("versions of nothing", 0)]
    [InlineData("write anew", 1)]
    [InlineData("write anew again", 0)]
    [InlineData("write", 1)]
    [InlineData("list", 2)]
    [InlineData("delete", 1)]
    [InlineData("read deleted", 0)]
    [InlineData("delete version", 1)]
    [InlineData("restore", 1)]
    [InlineData("destroy", 1)]
    [InlineData("versions", 3)]
    [InlineData("encrypt", 1)]
    [InlineData("lookup", 1)]
    public async Task An_operation_says_how_much_it_found_or_changed(string step, int affected)
        => (await AnswerAsync(step)).GetProperty("affected").GetInt32().ShouldBe(affected);

    [Theory]
    [InlineData("write anew", 1)]
    [InlineData("write anew again", 0)]
    [InlineData("write", 2)]
    [InlineData("write third", 3)]
    [InlineData("versions", 3)]
    public async Task A_write_makes_the_next_version(string step, int version)
        => (await AnswerAsync(step)).GetProperty("version").GetInt32().ShouldBe(version);

    [Theory]
    [InlineData("read", "password", Secret)]
    [InlineData("read latest", "user", "x")]
    [InlineData("read first", "password", Secret)]
    public async Task A_secret_comes_back_as_it_was_written(string step, string name, string value)
    {
        var secret = (await AnswerAsync(step)).GetProperty("fact").EnumerateObject().ShouldHaveSingleItem();

        secret.Name.ShouldBe(name);
        secret.Value.GetString().ShouldBe(value);
    }

    [Fact]
    public async Task Each_version_says_how_it_is()
        => JsonSerializer.Serialize((await AnswerAsync("versions")).GetProperty("versions")).ShouldBe("""{"1":"deleted","2":"live","3":"destroyed"}""");

    [Fact]
    public async Task Paths_arrive_as_they_were_given_behind_the_prefix()
    {
        Texts((await AnswerAsync("list")).GetProperty("keys")).ShouldBe(["a b", "a b/"]);
        Texts((await AnswerAsync("paths")).GetProperty("fact")).ShouldBe(["test/db/a b", "test/db/a b/%2e%2e?#"]);
    }

    [Fact]
    public async Task What_was_encrypted_can_be_decrypted()
    {
        (await AnswerAsync("encrypt")).GetProperty("ciphertext").GetString().ShouldStartWith("vault:v1:");
        (await AnswerAsync("decrypt")).GetProperty("fact").GetString().ShouldBe(Secret);
    }

    [Fact]
    public async Task The_token_says_what_it_may_do()
    {
        var token = await AnswerAsync("lookup");

        token.GetProperty("ttl_seconds").GetInt32().ShouldBe(2_764_790);
        Texts(token.GetProperty("policies")).ShouldBe(["app", "default"]);
    }

    [Fact]
    public async Task No_answer_shows_a_secret()
    {
        JsonSerializer.Serialize((await AnswerAsync("read as json")).GetProperty("data")).ShouldBe("""{"password":"**********"}""");
        (await AnswerAsync("shown")).GetProperty("fact").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Every_request_says_what_it_is()
        => JsonSerializer.Serialize((await AnswerAsync("headers")).GetProperty("fact")).ShouldBe($"""[["true","{NodeSession.CorrelationId}"]]""");

    [Theory]
    [InlineData("no path", "InfraRequestRejectedError", "NoneType")]
    [InlineData("way out", "InfraRequestRejectedError", "NoneType")]
    [InlineData("nothing to write", "InfraRequestRejectedError", "NoneType")]
    [InlineData("stars", "InfraRequestRejectedError", "NoneType")]
    [InlineData("too long", "InfraRequestRejectedError", "NoneType")]
    [InlineData("not allowed", "InfraRequestRejectedError", "NoneType")]
    [InlineData("no versions", "InfraRequestRejectedError", "NoneType")]
    [InlineData("decrypt what is none", "InfraRequestRejectedError", "NoneType")]
    [InlineData("decrypt no text", "InfraProtocolError", "ValidationError")]
    [InlineData("nested", "InfraProtocolError", "ValidationError")]
    [InlineData("answer too long", "InfraProtocolError", "NoneType")]
    [InlineData("wrong token", "InfraAuthenticationError", "NoneType")]
    [InlineData("status 301", "InfraRequestRejectedError", "NoneType")]
    [InlineData("status 400", "InfraRequestRejectedError", "NoneType")]
    [InlineData("status 403", "InfraAuthenticationError", "NoneType")]
    [InlineData("status 404", "InfraRequestRejectedError", "NoneType")]
    [InlineData("status 412", "InfraUnavailableError", "NoneType")]
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
    public async Task Vault_says_when_to_come_back()
        => (await StepsAsync())["status 429"].Failed.Context.ShouldContain("'retry_after_seconds': 7.0");

    [Fact]
    public async Task No_error_shows_the_token_or_a_secret()
        => (await StepsAsync()).ShouldBeDiscreet("token-9a3e", "secret-77f0");

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString());

    private async Task<JsonElement> AnswerAsync(string step) => (await StepsAsync())[step].Answered;

    private Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => sessions.StepsAsync("vault");
}
