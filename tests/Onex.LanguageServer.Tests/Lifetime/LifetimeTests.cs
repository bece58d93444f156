using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Lifetime;

public sealed class LifetimeTests
{
    [Fact]
    public async Task The_server_says_who_it_is_and_how_positions_are_counted()
    {
        await using var session = await Session.StartAsync();
        ((string?)session.Initialized["serverInfo"]!["name"]).ShouldBe("onexgen");
        ((string?)session.Initialized["serverInfo"]!["version"])!.ShouldMatch(@"^\d+\.\d+\.\d+$");
        var capabilities = session.Initialized["capabilities"]!;
        ((string?)capabilities["positionEncoding"]).ShouldBe("utf-16");
        ((int?)capabilities["textDocumentSync"]!["change"]).ShouldBe(2);
    }

    /// <summary>Each of them has tests in the folder of its feature; one that is not meant to be offered is none.</summary>
    [Fact]
    public async Task Only_what_the_protocol_document_names_is_announced()
    {
        await using var session = await Session.StartAsync();
        var announced = session.Initialized["capabilities"]!.AsObject()
            .Where(c => c.Value is not null && c.Value.GetValueKind() is not JsonValueKind.False).Select(c => c.Key);
        // The library says of itself that nothing is "experimental".
        announced.Where(name => name != "experimental").Order(StringComparer.Ordinal).ShouldBe(
        [
            "codeActionProvider", "codeLensProvider", "completionProvider", "documentSymbolProvider", "executeCommandProvider", "hoverProvider", "positionEncoding",
            "textDocumentSync", "workspace",
        ]);
    }

    [Fact]
    public async Task Shutdown_and_exit_end_the_process_with_0_and_nothing_is_logged()
    {
        await using var session = await Session.StartAsync();
        await session.Client.RequestAsync("shutdown");
        session.Client.Notify("exit");
        (await session.Client.ExitCodeAsync()).ShouldBe(0);
        session.Client.Log.Trim().ShouldBe("");
    }

    [Fact]
    public async Task Exit_without_shutdown_ends_the_process_with_1()
    {
        await using var session = await Session.StartAsync();
        session.Client.Notify("exit");
        (await session.Client.ExitCodeAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Content-Le")]
    [InlineData("Content-Length: 100\r\n\r\n{\"jsonrpc\":")]
    public async Task The_end_of_the_input_ends_the_process_wherever_it_comes(string half)
    {
        await using var session = await Session.StartAsync();
        session.Client.SendRaw(Encoding.ASCII.GetBytes(half));
        session.Client.CloseInput();
        (await session.Client.ExitCodeAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("this is no header\r\n\r\n", "no colon")]
    [InlineData("\0\u0001\u0002\r\n", "no colon")]
    [InlineData("Content-Length: abc\r\n\r\n{}", "no number")]
    [InlineData("Content-Length: -5\r\n\r\n", "no number")]
    [InlineData("Content-Type: text/plain\r\n\r\n{}", "no Content-Length")]
    [InlineData("Content-Length: 99999999999\r\n\r\n{", "99999999999 bytes")]
    public async Task Input_that_is_no_message_ends_the_process_and_is_logged(string garbage, string reason)
    {
        await using var session = await Session.StartAsync();
        session.Client.SendRaw(Encoding.ASCII.GetBytes(garbage));
        (await session.Client.ExitCodeAsync()).ShouldBe(1);
        session.Client.Log.ShouldContain(reason);
    }

    [Fact]
    public async Task The_end_of_the_input_before_initialize_ends_the_process()
    {
        await using var client = LspClient.Start();
        client.CloseInput();
        (await client.ExitCodeAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_end_of_the_clients_process_ends_the_server()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "macOS offers no way to wait for a process that is no child");
        using var parent = Process.Start(new ProcessStartInfo("sleep", ["600"]))!;
        await using var client = LspClient.Start();
        await client.RequestAsync("initialize", new JsonObject { ["processId"] = parent.Id, ["rootUri"] = null, ["capabilities"] = new JsonObject() });
        client.Notify("initialized");
        parent.Kill();
        (await client.ExitCodeAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_request_before_initialize_is_refused_and_the_server_goes_on()
    {
        await using var client = LspClient.Start();
        client.Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = "early", ["method"] = "textDocument/hover", ["params"] = new JsonObject() });
        client.Notify("textDocument/didOpen", new JsonObject());
        (await client.RequestAsync("initialize", new JsonObject { ["processId"] = null, ["rootUri"] = null, ["capabilities"] = new JsonObject() })).ShouldNotBeNull();
        client.Notify("initialized");
        // The library leaves the id out.
        ((int?)(await client.NextAsync("(unasked)"))["error"]!["code"]).ShouldBe(-32002);
    }

    [Fact]
    public async Task After_shutdown_nothing_is_answered_but_with_a_refusal()
    {
        await using var session = await Session.StartAsync();
        await session.Client.RequestAsync("shutdown");
        (await Should.ThrowAsync<RpcError>(session.Client.RequestAsync("onex/status", new JsonObject()))).Code.ShouldBe(-32600);
        session.Client.Notify("exit");
        (await session.Client.ExitCodeAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_second_initialize_is_refused_and_the_server_goes_on()
    {
        await using var session = await Session.StartAsync();
        var again = new JsonObject { ["processId"] = null, ["rootUri"] = null, ["capabilities"] = new JsonObject() };
        (await Should.ThrowAsync<RpcError>(session.Client.RequestAsync("initialize", again))).Code.ShouldBe(-32600);
        session.Open("contract.yaml", "name: x\n");
        await session.DiagnosticsAsync("contract.yaml");
    }

    [Theory]
    [InlineData("textDocument/hover", "{}")]
    [InlineData("textDocument/completion", """{ "textDocument": { "uri": 5 }, "position": "here" }""")]
    [InlineData("textDocument/codeAction", """{ "textDocument": { "uri": "contract.yaml" }, "range": [] }""")]
    [InlineData("textDocument/documentSymbol", "[1, 2]")]
    [InlineData("textDocument/codeLens", """{ "textDocument": null }""")]
    [InlineData("workspace/executeCommand", """{ "command": 5 }""")]
    public async Task Parameters_that_make_no_sense_are_answered_and_the_server_goes_on(string method, string parameters)
    {
        await using var session = await Session.StartAsync();
        try
        {
            await session.Client.RequestAsync(method, JsonNode.Parse(parameters));
        }
        catch (RpcError)
        {
            // As good an answer as none.
        }
        session.Client.Notify("textDocument/didChange", JsonNode.Parse(parameters));
        session.Client.Notify("$/cancelRequest", new JsonObject { ["id"] = "never asked" });
        session.Open("contract.yaml", "name: x\n");
        (await session.DiagnosticsAsync("contract.yaml"))["diagnostics"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_message_that_is_no_json_is_answered_with_a_parse_error_and_the_server_goes_on()
    {
        await using var session = await Session.StartAsync();
        session.Client.SendRaw("Content-Length: 9\r\n\r\n{nonsense"u8);
        var error = await session.Client.NextAsync("(unasked)");
        ((int?)error["error"]!["code"]).ShouldBe(-32700);
        session.Open("contract.yaml", "name: x\n");
        (await session.DiagnosticsAsync("contract.yaml"))["diagnostics"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_message_of_an_unknown_method_is_refused_and_the_server_goes_on()
    {
        await using var session = await Session.StartAsync();
        (await Should.ThrowAsync<RpcError>(session.Client.RequestAsync("onex/unknown"))).Code.ShouldBe(-32601);
        session.Client.Notify("onex/unknown");
        session.Client.Notify("$/unknown");
        session.Open("contract.yaml", "name: x\n");
        await session.DiagnosticsAsync("contract.yaml");
    }

    [Fact]
    public async Task A_message_may_come_byte_by_byte()
    {
        await using var client = LspClient.Start();
        const string Body = """{"jsonrpc":"2.0","id":"a","method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}""";
        foreach (var b in Encoding.ASCII.GetBytes($"Content-Length: {Body.Length}\r\n\r\n{Body}")) client.SendRaw([b]);
        var answer = await client.NextAsync("(unasked)");
        ((string?)answer["id"]).ShouldBe("a");
        ((string?)answer["result"]!["serverInfo"]!["name"]).ShouldBe("onexgen");
    }

    [Fact]
    public async Task The_server_connects_to_a_port_of_the_client()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var client = await LspClient.StartAsync(
            $"--socket={((IPEndPoint)listener.LocalEndpoint).Port}",
            async () => new NetworkStream(await listener.AcceptSocketAsync(), ownsSocket: true));
        await using var session = await Session.StartAsync(client: client);
        session.Open("contract.yaml", "name: x\n");
        await session.DiagnosticsAsync("contract.yaml");
        client.CloseInput();
        (await client.ExitCodeAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_server_connects_to_a_pipe_of_the_client()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A client's pipe is no socket on Windows");
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("pipe");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        await using var client = await LspClient.StartAsync($"--pipe={path}", async () => new NetworkStream(await listener.AcceptAsync(), ownsSocket: true));
        await using var session = await Session.StartAsync(client: client);
        await client.RequestAsync("shutdown");
        client.Notify("exit");
        (await client.ExitCodeAsync()).ShouldBe(0);
    }
}
