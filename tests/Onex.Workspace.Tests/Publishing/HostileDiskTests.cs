using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Generation.Rendering;
using Onex.Workspace.Publishing;
using static Onex.Workspace.Tests.Publishing.Generating;

namespace Onex.Workspace.Tests.Publishing;

/// <summary>What stands in the way on real disks. Each is a clear error, and the disk is as before.</summary>
public sealed class HostileDiskTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public HostileDiskTests()
    {
        Directory.CreateDirectory(folder.PathOf("root"));
        Directory.CreateDirectory(folder.PathOf("outside"));
        File.WriteAllText(folder.PathOf("outside", "node.py"), "victim\n");
    }

    private string Root => folder.PathOf("root");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_link_out_of_the_root_is_not_followed_as_a_file_as_a_folder_or_above()
    {
        Directory.CreateDirectory(folder.PathOf("root", Node));
        File.CreateSymbolicLink(folder.PathOf("root", Node, "node.py"), folder.PathOf("outside", "node.py"));
        ShouldRefuse(ErrorCodes.OutputDirectory, "link", ("node.py", "new\n"));

        File.Delete(folder.PathOf("root", Node, "node.py"));
        Directory.CreateSymbolicLink(folder.PathOf("root", Node, "models"), folder.PathOf("outside"));
        ShouldRefuse(ErrorCodes.OutputDirectory, "link", ("models/node.py", "new\n"));

        Directory.Delete(folder.PathOf("root", Node), recursive: true);
        Directory.CreateSymbolicLink(folder.PathOf("root", Node), folder.PathOf("outside"));
        ShouldRefuse(ErrorCodes.OutputDirectory, "link", ("node.py", "new\n"));
    }

    [Fact]
    public void A_link_made_between_plan_and_commit_is_not_followed()
    {
        var changeSet = Plan(Root, Files(("models/node.py", "new\n")));
        Directory.CreateDirectory(folder.PathOf("root", Node));
        Directory.CreateSymbolicLink(folder.PathOf("root", Node, "models"), folder.PathOf("outside"));

        ShouldFail(changeSet, ErrorCodes.OutputDirectory);
    }

    [Theory]
    [InlineData(".onex")]
    [InlineData(".onex/local")]
    [InlineData(".onex/nodes")]
    [InlineData(".onex/local/lock-holder")]
    [InlineData(".onex/local/transaction")]
    public void A_state_folder_that_is_a_link_is_refused(string link)
    {
        var path = Path.Combine(Root, link);
        var changeSet = Plan(Root, Files(("node.py", "new\n")));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Directory.CreateSymbolicLink(path, folder.PathOf("outside"));

        ShouldFail(changeSet, ErrorCodes.OutputDirectory);
        Recovery.Repair(Root).Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.OutputDirectory);
    }

    [Fact]
    public void A_journal_that_came_with_a_repository_reaches_nothing_outside()
    {
        var transaction = Directory.CreateDirectory(folder.PathOf("root", ".onex", "local", "transaction")).FullName;
        Directory.CreateDirectory(folder.PathOf("empty"));
        var victim = FileContent.FromText("victim\n").Sha256;
        File.WriteAllText(Path.Combine(transaction, "0000.old"), "evil\n");
        File.WriteAllText(Path.Combine(transaction, "journal.json"), $$"""
            {"process_id": 0, "process_started": "2026-01-01T00:00:00+00:00",
             "operations": [{"path": "../planted", "before": "{{victim}}", "after": null}, {"path": "../outside/node.py", "before": null, "after": "{{victim}}"}],
             "created_folders": ["../empty", "{{folder.PathOf("empty")}}"], "removed_folders": ["../empty"]}
            """);
        var outside = DiskTree.Of(folder.Path, without: "root");

        Recovery.Repair(Root).Value.Kept.Length.ShouldBe(2);

        DiskTree.Of(folder.Path, without: "root").ShouldBe(outside);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"operations\": null}")]
    public void A_damaged_journal_is_an_error_that_touches_nothing(string journal)
    {
        var transaction = Directory.CreateDirectory(folder.PathOf("root", ".onex", "local", "transaction")).FullName;
        File.WriteAllText(Path.Combine(transaction, "journal.json"), journal);
        File.WriteAllText(Path.Combine(transaction, "0000.old"), "mine\n");

        Recovery.Repair(Root).Error.ShouldNotBeNull().Message.ShouldContain("journal");
        File.Exists(Path.Combine(transaction, "0000.old")).ShouldBeTrue();
    }

    [Fact]
    public void A_folder_or_a_file_in_the_way_is_named()
    {
        Directory.CreateDirectory(folder.PathOf("root", Node, "node.py"));
        ShouldRefuse(ErrorCodes.OutputDirectory, "is a folder", ("node.py", "new\n"));

        Directory.Delete(folder.PathOf("root", Node), recursive: true);
        File.WriteAllText(folder.PathOf("root", Node), "");
        ShouldRefuse(ErrorCodes.OutputDirectory, "is a file", ("node.py", "new\n"));
    }

    [Theory]
    [InlineData("../../outside/node.py")]
    [InlineData("junk/../../x")]
    [InlineData("a:b")]
    [InlineData("nul.py")]
    public void A_name_that_leads_elsewhere_is_refused(string name) => ShouldRefuse(ErrorCodes.OutputDirectory, "path", (name, "new\n"));

    [Fact]
    public void A_generation_has_no_business_in_git_or_in_the_state_folder()
    {
        Directory.CreateDirectory(folder.PathOf("root", ".git", "hooks"));
        var changeSet = Plan(Root, Files(), OverwritePolicy.Merge, new FileEdit(".git/hooks/post-commit", null, FileContent.FromText("evil")));

        ShouldFail(changeSet, ErrorCodes.OutputDirectory);
    }

    [Fact]
    public void A_file_that_only_differs_by_case_is_named()
    {
        Directory.CreateDirectory(folder.PathOf("root", Node));
        File.WriteAllText(folder.PathOf("root", Node, "Readme.md"), "mine\n");

        ShouldRefuse(ErrorCodes.FileConflict, "Readme.md", ("README.md", "new\n"));
    }

    [Fact]
    public void A_file_that_changes_between_plan_and_commit_is_kept()
    {
        Generate(Root, ("node.py", "one\n"), ("other.py", "one\n"));
        var changeSet = Plan(Root, Files(("node.py", "two\n"), ("other.py", "two\n")));
        File.WriteAllText(folder.PathOf("root", Node, "other.py"), "mine\n");

        ShouldFail(changeSet, ErrorCodes.FileConflict);
    }

    [Fact]
    public void A_file_that_appears_between_plan_and_commit_is_kept()
    {
        var changeSet = Plan(Root, Files(("a.py", "new\n"), ("b.py", "new\n")));
        Directory.CreateDirectory(folder.PathOf("root", Node));
        File.WriteAllText(folder.PathOf("root", Node, "b.py"), "mine\n");

        ShouldFail(changeSet, ErrorCodes.FileConflict);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_edit_at_the_very_last_moment_is_kept_whenever_it_comes(bool exchangeIsKnown)
    {
        var wasRefused = 0;
        for (var k = 1; ; k++)
        {
            var root = folder.PathOf($"last-moment-{k}");
            var edited = Path.Combine(root, Node, "node.py");
            var created = Path.Combine(root, Node, "new.py");
            Generate(root, ("node.py", "one\n"), ("other.py", "one\n"));
            var changeSet = Plan(root, Files(("new.py", "two\n"), ("node.py", "two\n"), ("other.py", "two\n")));
            var wasEdited = false;
            var disk = new FaultyFileSystem((step, _) =>
            {
                if (step != k) return;
                wasEdited = true;
                // As an editor saves: to a new file that takes the place of the old one.
                foreach (var path in new[] { edited, created })
                {
                    File.WriteAllText($"{path}.saved", "mine\n");
                    File.Move($"{path}.saved", path, overwrite: true);
                }
            })
            { ExchangeIsKnown = exchangeIsKnown };

            var result = new Publisher(new FixedClock(), disk, (_, _) => { })
                .Publish(changeSet, PublishOptions.Default, null, TestContext.Current.CancellationToken);

            if (!wasEdited) break;
            File.ReadAllText(edited).ShouldBe("mine\n", $"step {k}");
            File.ReadAllText(created).ShouldBe("mine\n", $"step {k}");
            if (result.Error is null) continue;
            wasRefused++;
            result.Error.Code.ShouldBe(ErrorCodes.FileConflict);
            File.ReadAllText(Path.Combine(root, Node, "other.py")).ShouldBe("one\n", $"step {k}");
        }
        wasRefused.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Another_generation_of_the_node_between_plan_and_commit_is_noticed()
    {
        Generate(Root, ("node.py", "one\n"));
        var changeSet = Plan(Root, Files(("node.py", "one\n"), ("new.py", "")));
        Generate(Root, ("node.py", "one\n"), ("other.py", ""));

        ShouldFail(changeSet, ErrorCodes.FileConflict);
    }

    [Fact]
    public void Names_of_all_languages_and_long_paths_are_written_and_undone()
    {
        var before = DiskTree.Of(Root);
        var deep = string.Join('/', Enumerable.Repeat("a_folder_with_a_name_of_forty_characters", 5)) + "/módulo_日本語_😀.py";

        Generate(Root, (deep, "é\n"));

        File.ReadAllText(Path.Combine(Root, Node, deep)).ShouldBe("é\n");
        UndoLast(Root);
        DiskTree.Of(Root).ShouldBe(before);
    }

    [Fact]
    public async Task Two_publishers_at_once_write_one_after_the_other()
    {
        var nodes = Enumerable.Range(0, 6).Select(i => new FileSet(
            $"node_{i}_effect", "m", "C", [.. Enumerable.Range(0, 5).Select(j => new GeneratedFile($"f{j}.py", $"{i} {j}\n"))], [])).ToList();

        var results = await Task.WhenAll(nodes.Select(node => Task.Run(() => new Publisher(TimeProvider.System).Publish(
            Plan(Root, node), new PublishOptions(TimeSpan.FromMinutes(2))))));

        results.ShouldAllBe(r => r.Error == null);
        results.Select(r => r.Value.Generation!.Value).Order().ShouldBe(Enumerable.Range(1, nodes.Count));
        for (var i = nodes.Count; i > 0; i--) UndoLast(Root);
        DiskTree.Of(Root).ShouldBe("");
    }

    [Fact]
    public void Cancelling_before_the_commit_writes_nothing_and_after_it_is_too_late()
    {
        var before = DiskTree.Of(Root);
        var reports = 0;
        for (var k = 1; ; k++)
        {
            using var cancellation = new CancellationTokenSource();
            reports = 0;
            var result = new Publisher(TimeProvider.System).Publish(
                Plan(Root, Files(("a.py", "a\n"), ("b.py", "b\n"))),
                PublishOptions.Default,
                new Reporting(_ =>
                {
                    if (++reports == k) cancellation.Cancel();
                }),
                cancellation.Token);
            if (result.Error is null) break;
            result.Error.Code.ShouldBe(ErrorCodes.Cancelled);
            DiskTree.Of(Root).ShouldBe(before);
        }
        File.ReadAllText(folder.PathOf("root", Node, "b.py")).ShouldBe("b\n");
    }

    [Fact]
    public void A_bug_in_what_is_told_of_the_progress_leaves_the_disk_as_it_was()
    {
        Generate(Root, ("node.py", "one\n"));
        var changeSet = Plan(Root, Files(("a.py", "a\n"), ("node.py", "two\n")));
        var before = DiskTree.Of(Root);
        var total = 0;
        for (var k = 1; k == 1 || k <= total; k++)
        {
            var reporting = new Reporting(p =>
            {
                total = p.Total;
                if (p.Done + 1 == k) throw new InvalidOperationException("a bug");
            });

            Should.Throw<InvalidOperationException>(() => new Publisher(TimeProvider.System).Publish(changeSet, PublishOptions.Default, reporting))
                .Message.ShouldBe("a bug");
            DiskTree.Of(Root).ShouldBe(before, $"report {k}");
        }
        total.ShouldBeGreaterThan(4);
    }

    private void ShouldRefuse(string code, string message, params (string Path, string Content)[] files)
    {
        var before = DiskTree.Of(folder.Path);
        var error = GenerationPlan.Make(Root, Files(files), Origin, OverwritePolicy.Replace, []).Error.ShouldNotBeNull();
        error.Code.ShouldBe(code);
        error.Message.ShouldContain(message);
        error.Suggestions.ShouldNotBeEmpty();
        DiskTree.Of(folder.Path).ShouldBe(before);
    }

    private void ShouldFail(ChangeSet changeSet, string code)
    {
        var before = DiskTree.Of(folder.Path);
        var result = TryPublish(changeSet);
        result.Error.ShouldNotBeNull().Code.ShouldBe(code);
        result.Error.Suggestions.ShouldNotBeEmpty();
        DiskTree.Of(folder.Path).ShouldBe(before);
    }

    private sealed class Reporting(Action<PublishProgress> action) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value) => action(value);
    }
}
