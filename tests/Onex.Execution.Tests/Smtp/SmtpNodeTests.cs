using System.Collections.Immutable;
using System.Text.Json;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Smtp;

/// <summary>A generated node sends mail through a real server, and says rightly what goes wrong there.</summary>
public sealed class SmtpNodeTests(ComponentSessions sessions)
{
    private const string MessageId = $"<{NodeSession.CorrelationId}@example.org>";

    [Fact]
    public async Task A_message_arrives_as_it_was_given()
    {
        var arrived = await AnswerAsync("arrived");
        var headers = arrived.GetProperty("headers");

        Texts(arrived, "recipients").ShouldBe(["ann-61f2@example.com", "bob@example.com", "eve-0b1d@example.com"]);
        arrived.GetProperty("from").GetString().ShouldBe("shop@example.org");
        arrived.GetProperty("text").GetString().ShouldBe("first\r\n.\r\nlast\r\n");
        headers.GetProperty("subject").GetString().ShouldBe("Grüße");
        headers.GetProperty("to").GetString().ShouldBe("ann-61f2@example.com");
        headers.GetProperty("cc").GetString().ShouldBe("bob@example.com");
        headers.GetProperty("message-id").GetString().ShouldBe(MessageId);
        (await AnswerAsync("send")).GetProperty("message_id").GetString().ShouldBe(MessageId);
    }

    [Fact]
    public async Task A_hidden_recipient_stays_hidden()
        => (await AnswerAsync("arrived")).GetProperty("raw").GetString()!.ShouldNotContain("eve-0b1d");

    [Fact]
    public async Task HTML_comes_as_an_alternative()
        => Texts(await AnswerAsync("arrived with html"), "types").ShouldBe(["multipart/alternative", "text/plain", "text/html"]);

    [Fact]
    public async Task A_recipient_that_the_server_refuses_is_named_and_the_others_get_the_message()
    {
        Texts(await AnswerAsync("one unknown"), "refused").ShouldBe(["unknown@example.com"]);
        Texts(await AnswerAsync("arrived at one"), "recipients").ShouldBe(["ann-61f2@example.com"]);
    }

    [Theory]
    [InlineData("unknown", "InfraRequestRejectedError", "SMTPRecipientsRefused")]
    [InlineData("later", "InfraUnavailableError", "SMTPRecipientsRefused")]
    [InlineData("full", "InfraRequestRejectedError", "SMTPDataError")]
    [InlineData("wrong password", "InfraAuthenticationError", "SMTPAuthenticationError")]
    [InlineData("no password", "InfraAuthenticationError", "SMTPSenderRefused")]
    [InlineData("elsewhere", "InfraRequestRejectedError", "NoneType")]
    [InlineData("header in the subject", "InfraRequestRejectedError", "NoneType")]
    [InlineData("header in a recipient", "InfraRequestRejectedError", "NoneType")]
    [InlineData("hangs up", "InfraConnectionError", "SMTPServerDisconnected")]
    [InlineData("is busy", "InfraUnavailableError", "SMTPConnectError")]
    [InlineData("speaks HTTP", "InfraConnectionError", "SMTPConnectError")]
    [InlineData("says nothing", "InfraConnectionError", "SMTPServerDisconnected")]
    [InlineData("says nothing in time", "InfraTimeoutError", "TimeoutError")]
    [InlineData("gone", "InfraConnectionError", "ConnectionRefusedError")]
    public async Task Trouble_is_named(string step, string type, string cause)
        => (await StepsAsync())[step].ShouldFail(type, cause);

    [Fact]
    public async Task No_error_shows_a_password_or_a_recipient()
        => (await StepsAsync()).ShouldBeDiscreet("pass-3e77-word", "ann-61f2");

    private async Task<JsonElement> AnswerAsync(string step) => (await StepsAsync())[step].Answered;

    private static IEnumerable<string?> Texts(JsonElement answer, string list) => answer.GetProperty(list).EnumerateArray().Select(item => item.GetString());

    private Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => sessions.StepsAsync("smtp");
}
