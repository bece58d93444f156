using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;
using Onex.Testing.Intelligence;

namespace Onex.LanguageServer.Tests.Intelligence;

public sealed class RefinementTests
{
    private const string Prompt = "Create EFFECT node for PostgreSQL database write operations";

    private const string Complete = "onex/intelligence/complete";

    [Fact]
    public async Task The_editors_model_refines_a_reading()
    {
        await using var session = await StartAsync(parameters =>
        {
            var messages = parameters!["messages"]!.AsArray();
            messages.Select(m => (string?)m!["role"]).ShouldBe(["system", "user"]);
            ((string?)JsonNode.Parse((string)messages[1]!["content"]!)!["request"]).ShouldBe(Prompt);
            return new JsonObject { ["model"] = "Fox", ["text"] = "```json\n{\"service_name\": \"audit_log\"}\n```" };
        });
        var refined = await RefineAsync(session);
        ((string?)refined["outcome"]).ShouldBe("succeeded");
        ((string?)refined["spec"]!["service_name"]).ShouldBe("audit_log");
        var intelligence = refined["intelligence"]!;
        (((bool?)intelligence["used"]), (string?)intelligence["model"], (string?)intelligence["fallback_reason"]).ShouldBe((true, "Fox", null));
        intelligence["differences"]!.AsArray().Select(d => (string?)d!["field"]).ShouldBe(["service_name", "name"]);
    }

    [Theory]
    [InlineData("""{"model": "Fox", "text": "I won't."}""", "it answered in words: \"I won't.\"")]
    [InlineData("""{"model": "Fox", "text": ""}""", "it answered nothing")]
    [InlineData("""{"model": "Fox", "error": {"code": "blocked", "message": "its quota is used up"}}""", "its quota is used up")]
    [InlineData("""{"error": {"code": "unavailable", "message": "there is none"}}""", "the editor offers no model, and no model is set up: ONEX_INTELLIGENCE_ENDPOINT and ONEX_INTELLIGENCE_MODEL name one")]
    [InlineData("null", "the editor offers no model, and no model is set up: ONEX_INTELLIGENCE_ENDPOINT and ONEX_INTELLIGENCE_MODEL name one")]
    [InlineData("""{"model": 7, "text": ["a"]}""", "the editor offers no model, and no model is set up: ONEX_INTELLIGENCE_ENDPOINT and ONEX_INTELLIGENCE_MODEL name one")]
    public async Task A_model_that_is_of_no_use_leaves_the_reading_as_it_is(string answer, string why)
    {
        await using var session = await StartAsync(_ => JsonNode.Parse(answer));
        var refined = await RefineAsync(session);
        ((string?)refined["outcome"]).ShouldBe("succeeded");
        ((string?)refined["spec"]!["service_name"]).ShouldBe("postgres_writer");
        ((bool?)refined["intelligence"]!["used"]).ShouldBe(false);
        ((string?)refined["intelligence"]!["fallback_reason"]).ShouldBe(why);
        refined["warnings"]!.AsArray().Select(w => (string?)w).ShouldContain($"The prompt was read without a model, because {why.TrimEnd('.')}.");
    }

    [Fact]
    public async Task A_client_without_a_model_has_the_servers_endpoint_asked()
    {
        using var endpoint = ModelServer.Saying("""{"service_name": "audit_log"}""");
        var client = LspClient.StartWith(new() { ["ONEX_INTELLIGENCE_ENDPOINT"] = endpoint.Address, ["ONEX_INTELLIGENCE_MODEL"] = "small" });
        await using var session = await StartAsync(_ => null, client);
        var refined = await RefineAsync(session);
        ((string?)refined["spec"]!["service_name"]).ShouldBe("audit_log");
        ((string?)refined["intelligence"]!["model"]).ShouldBe("small");
    }

    [Fact]
    public async Task Where_the_setting_is_off_nobody_is_asked()
    {
        await using var session = await Session.StartAsync();
        var started = await session.Client.RequestAsync("onex/intelligence/refine", Parameters());
        started!["jobId"].ShouldBeNull();
        ((string?)started["error"]!["code"]).ShouldBe("INVALID_CONFIGURATION");
        session.Client.Requests.ShouldNotContain(r => (string?)r["method"] == Complete);
    }

    [Fact]
    public async Task A_prompt_that_is_not_understood_is_not_sent()
    {
        await using var session = await StartAsync(_ => null);
        var started = await session.Client.RequestAsync("onex/intelligence/refine", new JsonObject { ["prompt"] = "node" });
        ((string?)started!["error"]!["code"]).ShouldBe("INVALID_PROMPT");
        session.Client.Requests.ShouldNotContain(r => (string?)r["method"] == Complete);
    }

    [Fact]
    public async Task While_a_model_is_silent_other_requests_are_answered_and_the_user_can_give_up()
    {
        var never = new TaskCompletionSource();
        await using var session = await StartAsync(_ => null, held: never.Task);
        var parameters = Parameters();
        parameters["workDoneToken"] = "token-1";
        var started = await session.Client.RequestAsync("onex/intelligence/refine", parameters);
        var read = await session.Client.RequestAsync("onex/parsePrompt", new JsonObject { ["prompt"] = Prompt });
        ((string?)read!["spec"]!["service_name"]).ShouldBe("postgres_writer");

        await session.Client.NextAsync("$/progress", p => (string?)p["value"]!["kind"] == "begin");
        session.Client.Notify("window/workDoneProgress/cancel", new JsonObject { ["token"] = "token-1" });
        var refined = await session.Client.NextAsync("onex/intelligence/refined");
        ((string?)refined["jobId"]).ShouldBe((string?)started!["jobId"]);
        ((string?)refined["outcome"]).ShouldBe("cancelled");
        refined["spec"].ShouldBeNull();
    }

    [Fact]
    public async Task A_question_that_is_given_up_is_cancelled_at_the_client()
    {
        var never = new TaskCompletionSource();
        await using var session = await StartAsync(_ => null, held: never.Task);
        var parameters = Parameters();
        parameters["workDoneToken"] = "token-1";
        await session.Client.RequestAsync("onex/intelligence/refine", parameters);
        await session.Client.NextAsync(Complete);
        session.Client.Notify("window/workDoneProgress/cancel", new JsonObject { ["token"] = "token-1" });
        var cancelled = await session.Client.NextAsync("$/cancelRequest");
        var asked = session.Client.Requests.Single(r => (string?)r["method"] == Complete);
        cancelled["id"]!.ToJsonString().ShouldBe(asked["id"]!.ToJsonString());
    }

    private static JsonObject Parameters() => new() { ["prompt"] = Prompt };

    private static async Task<JsonObject> RefineAsync(Session session)
    {
        var started = (await session.Client.RequestAsync("onex/intelligence/refine", Parameters()))!;
        started["error"].ShouldBeNull();
        var refined = await session.Client.NextAsync("onex/intelligence/refined");
        ((string?)refined["jobId"]).ShouldBe((string?)started["jobId"]);
        return refined;
    }

    /// <summary>A client whose user has switched models on.</summary>
    private static async Task<Session> StartAsync(Func<JsonNode?, JsonNode?> answer, LspClient? client = null, Task? held = null)
    {
        client ??= LspClient.Start();
        client.Answers[Complete] = answer;
        if (held is not null) client.Held[Complete] = held;
        var session = await Session.StartAsync(client: client);
        client.Notify("workspace/didChangeConfiguration", new JsonObject
        {
            ["settings"] = new JsonObject { ["onex"] = new JsonObject { ["intelligence"] = new JsonObject { ["enabled"] = true } } },
        });
        return session;
    }
}
