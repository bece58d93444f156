using System.Net;
using System.Net.Sockets;
using Onex.Testing.Python;

namespace Onex.Testing.Postgres;

/// <summary>A PostgreSQL server of a test's own: a new cluster in a temporary folder, on a free loopback port. Stopped and removed at the end.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string User = "administrator";

    /// <summary>A word that stands nowhere else, so that a test can look for it where it must not be.</summary>
    public const string Password = "pass-8c1f-word";

    public const string Database = "postgres";

    private readonly string binaries;
    private readonly string folder;

    private PostgresServer(string binaries, string folder)
    {
        this.binaries = binaries;
        this.folder = folder;
    }

    public int Port { get; private set; }

    /// <summary>The folder of the cluster.</summary>
    public string DataFolder => Path.Combine(folder, "data");

    /// <summary>Skips the test where the machine has no PostgreSQL server.</summary>
    public static async Task<PostgresServer> StartAsync(CancellationToken cancellationToken)
    {
        var binaries = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .MaxBy(bin => Version.Parse(Path.GetFileName(Path.GetDirectoryName(bin))! + ".0"))
            : null;
        Requires.That(binaries is not null, "no PostgreSQL server below /usr/lib/postgresql: run tests/setup");

        var server = new PostgresServer(binaries!, Directory.CreateTempSubdirectory("onex-postgres-").FullName);
        try
        {
            await server.MakeClusterAsync(cancellationToken);
            await server.StartServerAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task StartServerAsync(CancellationToken cancellationToken)
    {
        // Between choosing a port and listening on it another process may take it.
        for (var attempt = 1; ; attempt++)
        {
            Port = FreePort();
            var options = $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c logging_collector=off";
            var result = await RunAsync("pg_ctl", ["start", "-w", "-t", "120", "-D", DataFolder, "-l", Path.Combine(folder, "log"), "-o", options], cancellationToken);
            if (result.ExitCode == 0) return;
            if (attempt == 5) throw new InvalidOperationException(result.Everything);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(DataFolder, "postmaster.pid"))) await RunAsync("pg_ctl", ["stop", "-w", "-m", "immediate", "-D", DataFolder], CancellationToken.None);
        Directory.Delete(folder, recursive: true);
    }

    private async Task MakeClusterAsync(CancellationToken cancellationToken)
    {
        var passwordFile = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(passwordFile, Password, cancellationToken);
        // PostgreSQL refuses to run as root: there it runs as the user that its package made.
        if (Environment.IsPrivilegedProcess)
        {
            var owned = await Command.RunAsync("chown", ["-R", "postgres:", folder], cancellationToken: cancellationToken);
            if (owned.ExitCode != 0) throw new InvalidOperationException(owned.Everything);
        }

        var result = await RunAsync(
            "initdb",
            ["--pgdata", DataFolder, "--username", User, "--pwfile", passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync"],
            cancellationToken);
        if (result.ExitCode != 0) throw new InvalidOperationException(result.Everything);
    }

    private Task<ProcessResult> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var path = Path.Combine(binaries, program);
        return Environment.IsPrivilegedProcess
            ? Command.RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", "--", path, .. arguments], folder, cancellationToken: cancellationToken)
            : Command.RunAsync(path, arguments, folder, cancellationToken: cancellationToken);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
