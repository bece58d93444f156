using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Onex.Testing.Intelligence;

/// <summary>
/// An endpoint of chat completions on this machine that answers as it is told, also as no good server would. Each connection gets the
/// next answer; the last one is given again and again.
/// </summary>
public sealed class ModelServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Func<ModelAnswer, Task>[] answers;
    private readonly ConcurrentQueue<string> requests = new();
    private readonly Task accepting;

    private ModelServer(Func<ModelAnswer, Task>[] answers)
    {
        this.answers = answers;
        listener.Start();
        accepting = Task.Run(AcceptAsync);
    }

    public string Address => $"http://{listener.LocalEndpoint}/v1";

    /// <summary>Head and body of each request, in their order.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    public static ModelServer Start(params Func<ModelAnswer, Task>[] answers) => new(answers);

    /// <summary>A server whose model says this.</summary>
    public static ModelServer Saying(string content) => Start(answer => answer.CompleteAsync(content));

    public void Dispose()
    {
        ended.Cancel();
        accepting.Wait();
        listener.Dispose();
        ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(ended.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            requests.Enqueue(await ReadRequestAsync(stream));
            await answers[Math.Min(requests.Count, answers.Length) - 1](new ModelAnswer(stream, ended.Token));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The client has had enough, or the test is over.
        }
    }

    private async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        var head = new List<byte>();
        var next = new byte[1];
        while (!Encoding.ASCII.GetString([.. head]).EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(next, ended.Token);
            head.Add(next[0]);
        }
        var text = Encoding.ASCII.GetString([.. head]);
        var length = text.Split("\r\n").Single(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))["Content-Length: ".Length..];
        var body = new byte[int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, ended.Token);
        return text + Encoding.UTF8.GetString(body);
    }
}
