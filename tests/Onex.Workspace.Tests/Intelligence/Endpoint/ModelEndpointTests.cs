using Onex.Workspace.Intelligence.Endpoint;

namespace Onex.Workspace.Tests.Intelligence.Endpoint;

public sealed class ModelEndpointTests
{
    [Theory]
    [InlineData("https://api.example.com/v1", "https://api.example.com/v1/chat/completions")]
    [InlineData("https://api.example.com/v1/", "https://api.example.com/v1/chat/completions")]
    [InlineData("https://api.example.com", "https://api.example.com/chat/completions")]
    [InlineData(" https://api.example.com/v1/chat/completions ", "https://api.example.com/v1/chat/completions")]
    [InlineData("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1/chat/completions")]
    [InlineData("http://[::1]:8080/v1", "http://[::1]:8080/v1/chat/completions")]
    [InlineData("http://localhost:1234/v1", "http://localhost:1234/v1/chat/completions")]
    public void An_address_leads_to_the_chat_completions(string given, string address) =>
        Read(given).Endpoint!.Address.AbsoluteUri.ShouldBe(address);

    [Theory]
    [InlineData("http://api.example.com/v1")]
    [InlineData("http://10.0.0.1/v1")]
    [InlineData("http://localhost.example.com/v1")]
    [InlineData("http://127.0.0.1.example.com/v1")]
    [InlineData("http://0.0.0.0/v1")]
    public void Other_machines_are_asked_by_https_only(string given) =>
        Read(given).Problem.ShouldBe("ONEX_INTELLIGENCE_ENDPOINT must begin with https://; http:// is only for 127.0.0.1, [::1] and localhost");

    [Theory]
    [InlineData("api.example.com/v1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/v1")]
    [InlineData("https://user:secret@api.example.com/v1")]
    [InlineData("https://api.example.com/v1?key=secret")]
    [InlineData("https://api.example.com/v1#secret")]
    public void What_is_no_plain_address_is_refused_without_repeating_it(string given)
    {
        var (endpoint, problem) = Read(given);
        endpoint.ShouldBeNull();
        problem!.ShouldStartWith("ONEX_INTELLIGENCE_ENDPOINT ");
        problem.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData(null, "small")]
    [InlineData("https://api.example.com/v1", null)]
    [InlineData("https://api.example.com/v1", " ")]
    public void Without_address_and_model_there_is_none(string? address, string? model) =>
        Read(address, model).Problem.ShouldBe("no model is set up: ONEX_INTELLIGENCE_ENDPOINT and ONEX_INTELLIGENCE_MODEL name one");

    [Theory]
    [InlineData("sk-1\r\nX-Evil: 1")]
    [InlineData("sk 1")]
    [InlineData("schlüssel")]
    public void A_key_cannot_bring_other_headers_along(string key)
    {
        var (endpoint, problem) = Read("https://api.example.com/v1", key: key);
        endpoint.ShouldBeNull();
        problem.ShouldBe("ONEX_INTELLIGENCE_KEY holds characters that no key has");
    }

    [Fact]
    public void What_prints_an_endpoint_does_not_print_its_key() =>
        $"{Read("https://api.example.com/v1", key: "sk-secret").Endpoint}".ShouldNotContain("secret");

    private static (ModelEndpoint? Endpoint, string? Problem) Read(string? address, string? model = "small", string? key = null) => ModelEndpoint.Read(name => name switch
    {
        ModelEndpoint.AddressVariable => address,
        ModelEndpoint.ModelVariable => model,
        _ => key,
    });
}
