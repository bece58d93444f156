using System.Diagnostics;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Lifetime;

public sealed class IdleTests
{
    private const int Edits = 200;

    /// <summary>Beside that the kernel counts in hundredths of a second.</summary>
    private static readonly TimeSpan Nothing = TimeSpan.FromMilliseconds(20);

    /// <summary>Nothing polls and no timer runs. What the runtime compiles anew behind the edits comes to an end.</summary>
    [Fact]
    public async Task A_server_that_nobody_asks_uses_no_processor_time()
    {
        await using var session = await Session.StartAsync();
        session.Open("contract.yaml", "description: \"x\"\nnode_type: nonsense\n");
        for (var i = 0; i < Edits; i++) session.Change("contract.yaml", Session.Replace(0, 14, 0, i % 2 == 0 ? 14 : 15, i % 2 == 0 ? "y" : ""));
        await session.DiagnosticsAsync("contract.yaml", Edits + 1);

        using var process = Process.GetProcessById(session.Client.ProcessId);
        var used = new List<TimeSpan>();
        while (used.Count < 60 && !(used.Count >= 3 && used[^3..].TrueForAll(time => time <= Nothing)))
        {
            var before = process.TotalProcessorTime;
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            process.Refresh();
            used.Add(process.TotalProcessorTime - before);
        }

        used[^3..].ShouldAllBe(time => time <= Nothing, string.Join(", ", used));
    }
}
