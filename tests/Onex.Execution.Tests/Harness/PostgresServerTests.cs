using System.Net;
using System.Net.Sockets;
using Onex.Testing.Postgres;

namespace Onex.Execution.Tests.Harness;

public sealed class PostgresServerTests
{
    [Fact]
    public async Task A_server_runs_until_its_test_ends_and_leaves_nothing()
    {
        int port;
        string folder;
        await using (var server = await PostgresServer.StartAsync(TestContext.Current.CancellationToken))
        {
            port = server.Port;
            folder = server.DataFolder;
            Directory.Exists(folder).ShouldBeTrue();
            (await AnswersAsync(port)).ShouldBeTrue();
        }

        (await AnswersAsync(port)).ShouldBeFalse();
        Directory.Exists(Path.GetDirectoryName(folder)).ShouldBeFalse();
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
