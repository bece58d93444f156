using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Onex.Testing.Redis;

/// <summary>A Redis server of a test's own, on a free loopback port, that keeps nothing on disk. Stopped at the end.</summary>
public sealed class RedisServer : IDisposable
{
    /// <summary>A word that stands nowhere else, so that a test can look for it where it must not be.</summary>
    public const string Password = "pass-2f9d-word";

    private const string ReadyMark = "Ready to accept connections";

    private readonly Process process;

    private RedisServer(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Skips the test where the machine has no Redis server.</summary>
    public static async Task<RedisServer> StartAsync(CancellationToken cancellationToken)
    {
        const string program = "/usr/bin/redis-server";
        Requires.That(File.Exists(program), $"no {program}: run tests/setup");
        // Between choosing a port and listening on it another process may take it.
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var start = new ProcessStartInfo(program, ["-"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
            var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
            await process.StandardInput.WriteAsync($"port {port}\nbind 127.0.0.1\nrequirepass {Password}\nsave \"\"\n".AsMemory(), cancellationToken);
            process.StandardInput.Close();
            var said = new List<string>();
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.Contains(ReadyMark, StringComparison.Ordinal)) return new RedisServer(process, port);
                said.Add(line);
            }
            process.Dispose();
            if (attempt == 5) throw new InvalidOperationException(string.Join('\n', said));
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
