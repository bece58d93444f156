using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Onex.LanguageServer.Tests.Protocol;

/// <summary>
/// A client of its own kind: the built program runs as an editor starts it, and messages are written and read byte by byte here, so that no
/// part of the server's library stands on both sides.
/// </summary>
internal sealed class LspClient : IAsyncDisposable
{
    /// <summary>A server that is silent for so long is broken.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Stream input;
    private readonly Stream output;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> waiting = new();
    private readonly Channel<JsonObject> notifications = Channel.CreateUnbounded<JsonObject>();
    private readonly StringBuilder log = new();
    private int lastId;
    private bool isDisposed;

    private LspClient(Process process, Stream input, Stream output)
    {
        this.process = process;
        this.input = input;
        this.output = output;
        process.ErrorDataReceived += (_, e) =>
        {
            lock (log) log.AppendLine(e.Data);
        };
        process.BeginErrorReadLine();
        _ = Task.Run(ReadAllAsync);
    }

    /// <summary>What the client answers to requests of the server, by method; null is the answer to all others.</summary>
    public ConcurrentDictionary<string, Func<JsonNode?, JsonNode?>> Answers { get; } = new();

    /// <summary>Requests of the server, by method, that are answered only once something has happened.</summary>
    public ConcurrentDictionary<string, Task> Held { get; } = new();

    /// <summary>All requests of the server in their order.</summary>
    public ConcurrentQueue<JsonObject> Requests { get; } = new();

    public int ProcessId => process.Id;

    public string Log
    {
        get
        {
            lock (log) return log.ToString();
        }
    }

    public static LspClient Start(params string[] arguments) => StartWith([], arguments);

    /// <param name="variables">Set in the server's environment beside those of this process.</param>
    public static LspClient StartWith(Dictionary<string, string> variables, params string[] arguments)
    {
        var process = StartProcess("--stdio", arguments, variables);
        return new LspClient(process, process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    /// <summary>A server that speaks over another stream than its standard ones.</summary>
    public static async Task<LspClient> StartAsync(string transport, Func<Task<Stream>> accept)
    {
        var process = StartProcess(transport, []);
        var stream = await accept().WaitAsync(Patience, TestContext.Current.CancellationToken);
        return new LspClient(process, stream, stream);
    }

    public Task<JsonNode?> RequestAsync(string method, JsonNode? parameters = null) => SendRequestAsync(method, parameters).Answer;

    /// <summary>The id too, for those who want to cancel it.</summary>
    public (int Id, Task<JsonNode?> Answer) SendRequestAsync(string method, JsonNode? parameters)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = waiting[id] = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return (id, PatientlyAsync(answer.Task, method));
    }

    public void Notify(string method, JsonNode? parameters = null) =>
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters ?? new JsonObject() });

    public void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        SendRaw(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        SendRaw(body);
    }

    public void SendRaw(ReadOnlySpan<byte> bytes)
    {
        lock (input)
        {
            input.Write(bytes);
            input.Flush();
        }
    }

    /// <summary>No more is sent: the end of a client that says nothing.</summary>
    public void CloseInput() => input.Dispose();

    /// <summary>The next notification or request of a method that has not been taken yet; those of other methods before it are passed by.</summary>
    public async Task<JsonObject> NextAsync(string method, Func<JsonObject, bool>? wanted = null)
    {
        return await PatientlyAsync(TakeAsync(), method);

        async Task<JsonObject> TakeAsync()
        {
            while (true)
            {
                var next = await notifications.Reader.ReadAsync(TestContext.Current.CancellationToken);
                if ((string?)next["method"] == method && next["params"]!.AsObject() is var parameters && (wanted is null || wanted(parameters))) return parameters;
            }
        }
    }

    /// <summary>All notifications of a method that have come and have not been taken yet.</summary>
    public IReadOnlyList<JsonObject> TakeAll(string method)
    {
        var taken = new List<JsonObject>();
        while (notifications.Reader.TryRead(out var next))
        {
            if ((string?)next["method"] == method) taken.Add(next["params"]!.AsObject());
        }
        return taken;
    }

    public async Task<int> ExitCodeAsync()
    {
        await PatientlyAsync(WaitAsync(), "the end of the process");
        return process.ExitCode;

        async Task<bool> WaitAsync()
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, true)) return;
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process StartProcess(string transport, string[] arguments, Dictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "serve", transport, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // No interpreter and no model of the machine may speak into these tests.
        foreach (var name in new[] { "ONEX_PYTHON", "PYTHONPATH", "VIRTUAL_ENV", "ONEX_INTELLIGENCE_ENDPOINT", "ONEX_INTELLIGENCE_MODEL", "ONEX_INTELLIGENCE_KEY" })
            start.Environment.Remove(name);
        foreach (var (name, value) in variables ?? []) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string Program { get; } = Repository.PathOf(
        "server", "Onex.Cli", "bin",
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug",
        "net10.0", "onexgen.dll");

    private async Task ReadAllAsync()
    {
        try
        {
            while (await ReadMessageAsync() is { } message) Take(message);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The server has ended; who waits for an answer is told below.
        }
        foreach (var (_, answer) in waiting) answer.TrySetException(new EndOfStreamException($"The server has ended.\n{Log}"));
        notifications.Writer.TryComplete(new EndOfStreamException($"The server has ended.\n{Log}"));
    }

    private void Take(JsonObject message)
    {
        var method = (string?)message["method"];
        if (method is null)
        {
            if (message["id"]?.GetValueKind() != System.Text.Json.JsonValueKind.Number || !waiting.TryRemove((int)message["id"]!, out var answer))
                notifications.Writer.TryWrite(new JsonObject { ["method"] = "(unasked)", ["params"] = message.DeepClone() });
            else if (message["error"] is { } error) answer.SetException(new RpcError((int)error["code"]!, (string?)error["message"] ?? ""));
            else answer.SetResult(message["result"]);
        }
        else if (message["id"] is { } id)
        {
            Requests.Enqueue(message);
            notifications.Writer.TryWrite(message);
            _ = AnswerAsync(id, method, message["params"]);
        }
        else notifications.Writer.TryWrite(message);
    }

    private async Task AnswerAsync(JsonNode id, string method, JsonNode? parameters)
    {
        if (Held.TryGetValue(method, out var mayAnswer)) await mayAnswer;
        var result = Answers.TryGetValue(method, out var answer) ? answer(parameters) : null;
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = result });
    }

    private async Task<JsonObject?> ReadMessageAsync()
    {
        var length = -1;
        while (await ReadLineAsync() is { } line)
        {
            if (line.Length == 0)
            {
                var body = new byte[length];
                await output.ReadExactlyAsync(body);
                return JsonNode.Parse(body)!.AsObject();
            }
            const string Header = "Content-Length: ";
            if (line.StartsWith(Header, StringComparison.Ordinal)) length = int.Parse(line[Header.Length..], System.Globalization.CultureInfo.InvariantCulture);
        }
        return null;
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new StringBuilder();
        var next = new byte[1];
        while (await output.ReadAsync(next) == 1)
        {
            if (next[0] == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)next[0]);
        }
        return null;
    }

    private async Task<T> PatientlyAsync<T>(Task<T> task, string what)
    {
        try
        {
            return await task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Nothing came of {what} in {Patience.TotalSeconds} s.\n{Log}");
        }
    }
}
