using System.Text;
using System.Text.Json.Nodes;
using Onex.Generation.Intelligence;
using Onex.Testing.Intelligence;
using Onex.Workspace.Intelligence;
using Onex.Workspace.Intelligence.Endpoint;

namespace Onex.Workspace.Tests.Intelligence.Endpoint;

public sealed class EndpointModelTests
{
    private const string Key = "sk-this-is-a-secret";

    /// <summary>Long enough for any machine where an answer is to come.</summary>
    private static readonly AskingLimits Patient = new(TimeSpan.FromSeconds(30), TimeSpan.Zero, TimeSpan.FromSeconds(5), 64 * 1024);

    /// <summary>For answers that never come.</summary>
    private static readonly AskingLimits Impatient = Patient with { Total = TimeSpan.FromMilliseconds(300) };

    [Fact]
    public async Task A_question_is_posted_with_model_key_and_messages()
    {
        using var server = ModelServer.Saying("{}");
        (await AskAsync(server)).ShouldBe(ModelCompletion.Of("small", "{}"));

        var request = server.Requests.ShouldHaveSingleItem();
        request.ShouldStartWith("POST /v1/chat/completions HTTP/1.1\r\n");
        request.ShouldContain($"Authorization: Bearer {Key}\r\n");
        var body = JsonNode.Parse(request[request.IndexOf('{', StringComparison.Ordinal)..])!;
        body["model"]!.GetValue<string>().ShouldBe("small");
        body["stream"]!.GetValue<bool>().ShouldBeFalse();
        body["messages"]![0]!.ToJsonString().ShouldBe("""{"role":"user","content":"Hello"}""");
    }

    [Fact]
    public async Task Without_a_key_none_is_sent()
    {
        using var server = ModelServer.Saying("{}");
        await AskAsync(server, key: null);
        server.Requests.ShouldHaveSingleItem().ShouldNotContain("Authorization");
    }

    [Theory]
    [InlineData("429 Too Many Requests")]
    [InlineData("500 Internal Server Error")]
    [InlineData("503 Service Unavailable")]
    public async Task What_may_pass_is_asked_once_more(string status)
    {
        using var server = ModelServer.Start(a => a.SendAsync(status, "", "Retry-After: 0"), a => a.CompleteAsync("{}"));
        (await AskAsync(server)).Text.ShouldBe("{}");
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task It_is_asked_only_once_more()
    {
        using var server = ModelServer.Start(a => a.SendAsync("500 Internal Server Error", ""));
        (await AskAsync(server)).Failure.ShouldBe("the endpoint answered with status 500");
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_wants_a_long_pause_is_not_asked_again()
    {
        using var server = ModelServer.Start(a => a.SendAsync("429 Too Many Requests", "", "Retry-After: 3600"));
        (await AskAsync(server)).Failure.ShouldBe("the endpoint's limit is reached (status 429)");
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("401 Unauthorized", "the endpoint does not accept the key (status 401)")]
    [InlineData("403 Forbidden", "the endpoint does not accept the key (status 403)")]
    [InlineData("404 Not Found", "the endpoint knows no such address or model (status 404)")]
    [InlineData("400 Bad Request", "the endpoint answered with status 400")]
    [InlineData("204 No Content", "the endpoint answered with status 204")]
    public async Task A_refusal_is_said_without_the_page_that_came_with_it(string status, string failure)
    {
        using var server = ModelServer.Start(a => a.SendAsync(status, $"Incorrect API key provided: {Key}"));
        (await AskAsync(server)).ShouldBe(ModelCompletion.Failed("small", failure));
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task A_redirect_is_not_followed(string status)
    {
        using var elsewhere = ModelServer.Saying("{}");
        using var server = ModelServer.Start(a => a.SendAsync(status, "", $"Location: {elsewhere.Address}/chat/completions"));
        (await AskAsync(server)).Failure.ShouldBe($"the endpoint leads to another address, which is not followed (status {status[..3]})");
        elsewhere.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_silent_endpoint_is_given_up()
    {
        using var server = ModelServer.Start(a => a.HangAsync());
        (await AskAsync(server, Impatient)).Failure.ShouldBe("the model did not answer within 0.3 seconds");
    }

    [Fact]
    public async Task An_endpoint_that_never_comes_to_an_end_is_given_up()
    {
        using var server = ModelServer.Start(async a =>
        {
            await a.BeginAsync("200 OK", "Content-Length: 1000000000");
            await a.WriteAsync("{"u8.ToArray());
            await a.HangAsync();
        }, a => a.CompleteAsync("{}"));
        (await AskAsync(server, Patient with { MaxBytes = int.MaxValue, Total = Impatient.Total })).Failure.ShouldBe("the model did not answer within 0.3 seconds");
    }

    [Fact]
    public async Task A_slow_drip_does_not_prolong_the_time()
    {
        using var server = ModelServer.Start(async a =>
        {
            await a.BeginAsync("200 OK");
            while (true)
            {
                await a.WriteAsync(" "u8.ToArray());
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        });
        (await AskAsync(server, Impatient)).Failure.ShouldBe("the model did not answer within 0.3 seconds");
    }

    [Fact]
    public async Task The_pause_before_a_second_try_counts_too()
    {
        using var server = ModelServer.Start(a => a.SendAsync("503 Service Unavailable", "", "Retry-After: 5"));
        (await AskAsync(server, Impatient)).Failure.ShouldBe("the model did not answer within 0.3 seconds");
        server.Requests.Count.ShouldBeLessThan(2);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_said()
    {
        using var server = ModelServer.Start(async a =>
        {
            await a.BeginAsync("200 OK", "Content-Length: 100");
            await a.WriteAsync("{\"choices\""u8.ToArray());
        });
        (await AskAsync(server)).Failure.ShouldBe("the endpoint's answer broke off or is no HTTP");
    }

    [Fact]
    public async Task What_is_no_http_is_said()
    {
        using var server = ModelServer.Start(a => a.WriteAsync(Encoding.ASCII.GetBytes("SSH-2.0-OpenSSH_9.2\r\n\r\n")));
        (await AskAsync(server)).Failure.ShouldBe("the endpoint's answer broke off or is no HTTP");
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_said()
    {
        string address;
        using (var server = ModelServer.Saying("{}")) address = server.Address;
        (await AskAsync(EndpointOf(address, Key), Patient)).Failure.ShouldBe("the endpoint cannot be reached");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_huge_body_is_not_read(bool isSaid)
    {
        using var server = ModelServer.Start(async a =>
        {
            await a.BeginAsync("200 OK", isSaid ? ["Content-Length: 1073741824"] : []);
            while (true) await a.WriteAsync(new byte[16 * 1024]);
        });
        (await AskAsync(server)).Failure.ShouldBe("the endpoint's answer is too large");
    }

    [Theory]
    [InlineData("", "the endpoint's answer is no JSON")]
    [InlineData("<html>", "the endpoint's answer is no JSON")]
    [InlineData("[]", "the endpoint's answer holds no completion")]
    [InlineData("{\"choices\":[]}", "the endpoint's answer holds no completion")]
    [InlineData("{\"choices\":[7]}", "the endpoint's answer holds no text")]
    [InlineData("{\"choices\":[{\"message\":{\"content\":null}}]}", "the endpoint's answer holds no text")]
    [InlineData("{\"choices\":[{\"message\":{\"content\":{\"a\":1}}}]}", "the endpoint's answer holds no text")]
    [InlineData("{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"No.\"}}]}", "the model refused to answer")]
    [InlineData("{\"choices\":[{\"finish_reason\":\"content_filter\",\"message\":{\"content\":\"{}\"}}]}", "the model refused to answer")]
    [InlineData("{\"choices\":[{\"finish_reason\":\"length\",\"message\":{\"content\":\"{\"}}]}", "the model's answer was cut off")]
    public async Task A_body_that_is_no_completion_is_said(string body, string failure)
    {
        using var server = ModelServer.Start(a => a.SendAsync("200 OK", body));
        (await AskAsync(server)).Failure.ShouldBe(failure);
    }

    [Fact]
    public async Task A_body_of_nothing_but_brackets_is_no_json()
    {
        using var server = ModelServer.Start(a => a.SendAsync("200 OK", new string('[', 50_000)));
        (await AskAsync(server)).Failure.ShouldBe("the endpoint's answer is no JSON");
    }

    [Fact]
    public async Task Who_asks_can_leave()
    {
        using var leaving = new CancellationTokenSource();
        using var server = ModelServer.Start(async a =>
        {
            await leaving.CancelAsync();
            await a.HangAsync();
        });
        await Should.ThrowAsync<OperationCanceledException>(new EndpointModel(EndpointOf(server.Address, Key), TimeProvider.System, Patient)
            .CompleteAsync([new ChatMessage(ChatMessage.User, "Hello")], leaving.Token));
    }

    private static Task<ModelCompletion> AskAsync(ModelServer server, AskingLimits? limits = null, string? key = Key) =>
        AskAsync(EndpointOf(server.Address, key), limits ?? Patient);

    private static Task<ModelCompletion> AskAsync(ModelEndpoint endpoint, AskingLimits limits) =>
        new EndpointModel(endpoint, TimeProvider.System, limits)
            .CompleteAsync([new ChatMessage(ChatMessage.User, "Hello")], TestContext.Current.CancellationToken);

    private static ModelEndpoint EndpointOf(string address, string? key) => ModelEndpoint.Read(name => name switch
    {
        ModelEndpoint.AddressVariable => address,
        ModelEndpoint.ModelVariable => "small",
        _ => key,
    }).Endpoint!;
}
