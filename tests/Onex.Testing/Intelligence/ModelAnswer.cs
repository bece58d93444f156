using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Onex.Testing.Intelligence;

/// <summary>One answer of a <see cref="ModelServer"/>.</summary>
public sealed class ModelAnswer(NetworkStream stream, CancellationToken over)
{
    public Task CompleteAsync(string content) => CompleteAsync(new JsonObject { ["role"] = "assistant", ["content"] = content }, "stop");

    public Task CompleteAsync(JsonObject message, string finishReason) => SendAsync("200 OK", new JsonObject
    {
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = finishReason }),
    }.ToJsonString());

    public async Task SendAsync(string status, string body, params string[] headers)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        await BeginAsync(status, [$"Content-Length: {bytes.Length.ToString(CultureInfo.InvariantCulture)}", .. headers]);
        await WriteAsync(bytes);
    }

    /// <summary>Sends the head only.</summary>
    public Task BeginAsync(string status, params string[] headers) =>
        WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nConnection: close\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n"));

    public async Task WriteAsync(byte[] bytes) => await stream.WriteAsync(bytes, over);

    /// <summary>Says nothing more until the client leaves or the test is over.</summary>
    public async Task HangAsync() => _ = await stream.ReadAsync(new byte[1], over);
}
