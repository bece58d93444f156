using System.Collections.Immutable;
using System.Text.Json;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Http;

/// <summary>A generated node speaks HTTP with a real server, and says rightly what goes wrong there.</summary>
public sealed class HttpNodeTests(ComponentSessions sessions)
{
    [Theory]
    [InlineData("get", "GET", "")]
    [InlineData("post", "POST", """{"note":"grüß","n":[1,null]}""")]
    [InlineData("put", "PUT", "\"text\"")]
    [InlineData("patch", "PATCH", "[]")]
    [InlineData("delete", "DELETE", "")]
    [InlineData("call", "PUT", "1")]
    public async Task An_operation_sends_its_method_and_body(string step, string method, string body)
    {
        var answer = (await StepsAsync())[step].Answered;
        var received = answer.GetProperty("body");

        answer.GetProperty("status_code").GetInt32().ShouldBe(200);
        received.GetProperty("method").GetString().ShouldBe(method);
        received.GetProperty("body").GetString().ShouldBe(body);
        received.GetProperty("headers").TryGetProperty("content-type", out _).ShouldBe(body.Length > 0);
        received.GetProperty("headers").GetProperty("x-correlation-id").GetString().ShouldBe(NodeSession.CorrelationId);
    }

    [Fact]
    public async Task Parameters_and_paths_arrive_as_they_were_given()
    {
        var steps = await StepsAsync();

        Compact(Body(steps["get"]).GetProperty("query")).ShouldBe("""{"q":"a b\u0026c=d\u002Be%","empty":""}""");
        Body(steps["odd path"]).GetProperty("path").GetString().ShouldBe("/v1/a b/%2e%2e/ü?#;+&=:@");
    }

    [Fact]
    public async Task Only_headers_that_the_configuration_names_pass()
    {
        var steps = await StepsAsync();

        Body(steps["put"]).GetProperty("headers").GetProperty("if-match").GetString().ShouldBe("\"6\"");
        Compact(steps["get"].Answered.GetProperty("headers")).ShouldBe("""{"etag":"\u00227\u0022"}""");
    }

    [Fact]
    public async Task An_answer_may_be_a_text_or_empty()
    {
        var steps = await StepsAsync();

        Body(steps["text"]).GetString().ShouldBe("grüß");
        Body(steps["nothing"]).ValueKind.ShouldBe(JsonValueKind.Null);
        Body(steps["head"]).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("status 301", "InfraRequestRejectedError")]
    [InlineData("status 400", "InfraRequestRejectedError")]
    [InlineData("status 401", "InfraAuthenticationError")]
    [InlineData("status 403", "InfraAuthenticationError")]
    [InlineData("status 404", "InfraRequestRejectedError")]
    [InlineData("status 409", "InfraRequestRejectedError")]
    [InlineData("status 429", "InfraRateLimitedError")]
    [InlineData("status 500", "InfraUnavailableError")]
    [InlineData("status 503", "InfraUnavailableError")]
    [InlineData("slow", "InfraTimeoutError")]
    [InlineData("stalls", "InfraTimeoutError")]
    [InlineData("accepts and says nothing", "InfraTimeoutError")]
    [InlineData("breaks", "InfraConnectionError")]
    [InlineData("gone", "InfraConnectionError")]
    [InlineData("malformed", "InfraProtocolError")]
    [InlineData("large", "InfraProtocolError")]
    [InlineData("way out", "InfraRequestRejectedError")]
    [InlineData("header not allowed", "InfraRequestRejectedError")]
    [InlineData("body too large", "InfraRequestRejectedError")]
    public async Task Trouble_is_named(string step, string type)
        => (await StepsAsync())[step].ShouldFail(type);

    [Fact]
    public async Task The_service_says_when_to_come_back()
        => (await StepsAsync())["status 429"].Failed.Context.ShouldContain("'retry_after_seconds': 7.0");

    [Fact]
    public async Task No_error_shows_credentials_or_what_the_service_says()
        => (await StepsAsync()).ShouldBeDiscreet("token-7b1c", "answer-93ef");

    private static JsonElement Body(NodeStep step) => step.Answered.GetProperty("body");

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value);

    private Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => sessions.StepsAsync("http");
}
