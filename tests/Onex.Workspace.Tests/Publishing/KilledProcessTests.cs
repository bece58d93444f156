using System.Diagnostics;
using System.Globalization;
using Onex.Generation.Errors;
using Onex.Workspace.Publishing;

namespace Onex.Workspace.Tests.Publishing;

/// <summary>What <see cref="FailureInjectionTests"/> shows by exceptions, with real processes and a real kill.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new(inMemory: true);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("into a folder that is not there")]
    [InlineData("of everything at once")]
    public void A_process_killed_before_any_step_leaves_what_the_next_start_repairs(string name)
    {
        var scenario = PublishScenario.Named(name);
        var before = TreeOf(Prepare(scenario));
        var seen = new HashSet<string>();
        var wasKilled = true;
        for (var step = 1; wasKilled; step++)
        {
            var root = Prepare(scenario);
            using var process = Start(name, root, step.ToString(CultureInfo.InvariantCulture));
            process.WaitForExit();
            wasKilled = process.ExitCode != 0;

            Recovery.Repair(root).Error.ShouldBeNull();
            var tree = TreeOf(root);
            seen.Add(tree);
            if (!wasKilled) seen.ShouldBe([before, tree], ignoreOrder: true, $"ended before step {step} at the latest");
            Recovery.Repair(root).Value.ShouldBe(RepairReport.Nothing);
        }
    }

    [Fact]
    public void While_one_process_publishes_another_is_told_who_does_and_can_once_that_one_is_killed()
    {
        var scenario = PublishScenario.Named("of everything at once");
        var root = Prepare(scenario);
        var changeSet = scenario.Plan(root);
        using var process = Start(scenario.Name, root, "wait:20");
        process.StandardOutput.ReadLine().ShouldBe("waiting");

        var error = Publish(changeSet).Error.ShouldNotBeNull();
        error.Code.ShouldBe(ErrorCodes.Locked);
        error.Context["process_id"].ShouldBe(process.Id.ToString(CultureInfo.InvariantCulture));
        Recovery.Repair(root).Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.Locked);

        process.Kill();
        process.WaitForExit();
        Publish(changeSet).Error.ShouldBeNull();
    }

    private static Result<Publication> Publish(Onex.Generation.Planning.ChangeSet changeSet) => new Publisher(new FixedClock()).Publish(
        changeSet, new PublishOptions(TimeSpan.FromMilliseconds(100)), null, TestContext.Current.CancellationToken);

    private string Prepare(PublishScenario scenario)
    {
        var root = folder.PathOf("root");
        if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
        Directory.CreateDirectory(root);
        scenario.Prepare(root);
        return root;
    }

    private static Process Start(string scenario, string root, string end) => Process.Start(new ProcessStartInfo
    {
        FileName = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet",
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Onex.PublishHost.dll"), scenario, root, end },
        RedirectStandardOutput = true,
    })!;

    /// <summary>An empty root is as good as none.</summary>
    private static string TreeOf(string root) => DiskTree.Of(root) is var tree && tree.Length == 0 ? "(no folder)" : tree;
}
