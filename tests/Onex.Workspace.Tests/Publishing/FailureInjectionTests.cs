using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Workspace.Publishing;

namespace Onex.Workspace.Tests.Publishing;

/// <summary>Whatever step of publishing fails, and however often: the disk is as before, or as after.</summary>
public sealed class FailureInjectionTests : IDisposable
{
    private const int TriesOfAStep = 4;
    private const int InputOutputError = 5;

    private readonly TemporaryFolder folder = new(inMemory: true);
    private int counter;

    public static IEnumerable<TheoryDataRow<string>> Scenarios => PublishScenario.All.Select(s => new TheoryDataRow<string>(s.Name));

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_step_that_fails_for_good_leaves_the_disk_as_it_was(string name)
    {
        var (scenario, before, after, steps) = Measure(name, countsLooks: true);
        var tookBack = 0;
        for (var k = 1; k <= steps; k++)
        {
            var root = Prepare(scenario, out var changeSet);
            var at = "";
            var result = Publish(changeSet, (step, what) =>
            {
                if (step < k || step >= k + TriesOfAStep) return;
                at = what;
                throw new IOException("injected", InputOutputError);
            }, countsLooks: true);

            if (result.IsFailure(out var error))
            {
                error.Code.ShouldBe(ErrorCodes.FileWrite, at);
                error.Context.GetValueOrDefault("rollback_performed").ShouldNotBe("false", $"step {k}: {at}");
                TreeOf(root).ShouldBe(before, $"step {k}: {at}");
                tookBack++;
            }
            else
            {
                Repair(root).Error.ShouldBeNull();
                TreeOf(root).ShouldBe(after, $"step {k}: {at}");
            }
            Remove(root);
        }
        tookBack.ShouldBeGreaterThan(steps / 2);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_step_that_fails_for_a_moment_is_taken_again(string name)
    {
        var (scenario, _, after, steps) = Measure(name, countsLooks: true);
        for (var k = 1; k <= steps; k++)
        {
            var root = Prepare(scenario, out var changeSet);
            var pauses = 0;
            var result = Publish(changeSet, (step, _) =>
            {
                if (step >= k && step < k + TriesOfAStep - 1) throw new IOException("injected", InputOutputError);
            }, countsLooks: true, onPause: () => pauses++);

            result.Error.ShouldBeNull($"step {k}");
            pauses.ShouldBe(TriesOfAStep - 1);
            TreeOf(root).ShouldBe(after, $"step {k}");
            Remove(root);
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_rollback_that_fails_too_is_completed_at_the_next_start(string name)
    {
        var (scenario, before, after, steps) = Measure(name);
        for (var k = 1; k <= steps; k++)
        {
            var isDone = false;
            for (var second = k + TriesOfAStep; !isDone; second++)
            {
                var root = Prepare(scenario, out var changeSet);
                var reached = 0;
                var result = Publish(changeSet, (step, _) =>
                {
                    reached = step;
                    if ((step >= k && step < k + TriesOfAStep) || step >= second) throw new IOException("injected", InputOutputError);
                });
                isDone = reached < second;

                var report = Repair(root);
                report.Error.ShouldBeNull();
                var expected = result.Error is null ? after : before;
                TreeOf(root).ShouldBe(expected, $"steps {k} and from {second} on");
                Remove(root);
            }
        }
    }

    [Theory]
    [InlineData("into a folder that is not there", true)]
    [InlineData("into an empty folder", true)]
    [InlineData("of everything at once", true)]
    [InlineData("of everything at once", false)]
    [InlineData("of an undo", true)]
    [InlineData("of an undo", false)]
    [InlineData("of the undo of all", true)]
    public void A_process_that_ends_at_any_step_and_a_repair_that_ends_at_any_step_are_repaired(string name, bool exchangeIsKnown)
    {
        var (scenario, before, after, steps) = Measure(name);
        var seen = new HashSet<string>();
        for (var k = 1; k <= steps; k++)
        {
            var isDone = false;
            for (var second = 1; !isDone; second++)
            {
                var root = Prepare(scenario, out var changeSet);
                EndAt(k, faulty => Publish(changeSet, faulty, exchangeIsKnown));
                isDone = !EndAt(second, faulty => Repair(root, faulty, exchangeIsKnown));

                Repair(root).Error.ShouldBeNull();
                var tree = TreeOf(root);
                (tree == before || tree == after).ShouldBeTrue($"ended at {k}, repair ended at {second}:\n{tree}\nbefore:\n{before}\nafter:\n{after}");
                seen.Add(tree);
                Repair(root).Value.ShouldBe(RepairReport.Nothing);
                Remove(root);
            }
        }
        seen.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_process_that_ends_at_any_step_does_not_keep_the_next_from_publishing(string name)
    {
        var (scenario, _, after, steps) = Measure(name);
        for (var k = 1; k <= steps; k++)
        {
            var root = Prepare(scenario, out var changeSet);
            EndAt(k, faulty => Publish(changeSet, faulty));

            // What was taken back is published now; what had become final already is not what was planned from any more.
            var again = Publish(changeSet, (_, _) => { });
            if (again.Error is not null) again.Error.Code.ShouldBe(ErrorCodes.FileConflict);
            Repair(root).Error.ShouldBeNull();
            WithoutHistory(TreeOf(root)).ShouldBe(WithoutHistory(after), $"ended at {k}");
            Remove(root);
        }
    }

    private (PublishScenario Scenario, string Before, string After, int Steps) Measure(string name, bool countsLooks = false)
    {
        var scenario = PublishScenario.Named(name);
        var root = Prepare(scenario, out var changeSet);
        var before = TreeOf(root);
        var steps = 0;
        Publish(changeSet, (step, _) => steps = step, countsLooks: countsLooks).Error.ShouldBeNull();
        var after = TreeOf(root);
        Remove(root);
        after.ShouldNotBe(before);
        return (scenario, before, after, steps);
    }

    private string Prepare(PublishScenario scenario, out ChangeSet changeSet)
    {
        var root = folder.PathOf($"root{counter++}");
        Directory.CreateDirectory(root);
        scenario.Prepare(root);
        changeSet = scenario.Plan(root);
        return root;
    }

    private static Result<Publication> Publish(
        ChangeSet changeSet, Action<int, string> beforeStep, bool exchangeIsKnown = true, bool countsLooks = false, Action? onPause = null) =>
        new Publisher(
                new FixedClock(),
                new FaultyFileSystem(beforeStep) { ExchangeIsKnown = exchangeIsKnown, CountsLooks = countsLooks },
                (_, _) => onPause?.Invoke())
            .Publish(changeSet, PublishOptions.Default, null, TestContext.Current.CancellationToken);

    private static Result<RepairReport> Repair(string root) => Repair(root, (_, _) => { }, exchangeIsKnown: true);

    private static Result<RepairReport> Repair(string root, Action<int, string> beforeStep, bool exchangeIsKnown) => Recovery.Repair(
        root, PublishOptions.Default, new FaultyFileSystem(beforeStep) { ExchangeIsKnown = exchangeIsKnown }, _ => { });

    /// <summary>Does something until a step, after which nothing is done any more, as if the process had ended.</summary>
    /// <returns>Whether the step was reached.</returns>
    private static bool EndAt(int end, Action<Action<int, string>> action)
    {
        try
        {
            action((step, _) =>
            {
                if (step >= end) throw new ProcessEndedException();
            });
            return false;
        }
        catch (ProcessEndedException)
        {
            return true;
        }
    }

    /// <summary>An empty root is as good as none: where the process ends right after making it, nobody can tell who made it.</summary>
    private static string TreeOf(string root) => DiskTree.Of(root) is var tree && tree.Length == 0 ? "(no folder)" : tree;

    /// <summary>A root that the ended process had made is none that the next one made, and history says who made it.</summary>
    private static IEnumerable<string> WithoutHistory(string tree) => tree.Split('\n').Where(l => !l.StartsWith(".onex/local/history/", StringComparison.Ordinal));

    private static void Remove(string root)
    {
        if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
    }

    private sealed class ProcessEndedException : Exception;
}
