using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Generation.Rendering;

namespace Onex.Generation.Tests.Planning;

public sealed class PlannerTests
{
    private const string Node = "pkg/node_demo_effect";
    private const string Base = "a\nb\nc\n";

    [Theory]
    // on disk, generated before, generated now → under merge, fail, replace
    [InlineData(null, null, "new\n", "Create", "Create", "Create", "first generation")]
    [InlineData("a\n", "a\n", "a\n", "Unchanged", "Unchanged", "Unchanged", "nothing new")]
    [InlineData("a\r\n", "a\n", "a\n", "Unchanged", "Unchanged", "Unchanged", "nothing new, line ends of Windows")]
    [InlineData("\uFEFFa\n", null, "a\n", "Unchanged", "Unchanged", "Unchanged", "the same by another's hand, byte order mark")]
    [InlineData("a\n", "a\n", "b\n", "Update", "Conflict", "Update", "not edited")]
    [InlineData("a\r\n", "a\n", "b\n", "Update", "Conflict", "Update", "not edited but for line ends")]
    [InlineData("mine\n", "a\n", "a\n", "Unchanged", "Conflict", "Update", "edited by the user only")]
    [InlineData("a\nb\nmine\n", Base, "A\nb\nc\n", "Merge", "Conflict", "Update", "edited on both sides, different lines")]
    [InlineData("mine\nb\nc\n", Base, "A\nb\nc\n", "Conflict", "Conflict", "Update", "edited on both sides, same line")]
    [InlineData("A\nb\nc\n", Base, "A\nb\nc\n", "Unchanged", "Unchanged", "Unchanged", "edited on both sides alike")]
    [InlineData("mine\n", null, "a\n", "Conflict", "Conflict", "Update", "not ours")]
    [InlineData(null, "a\n", "b\n", "Unchanged", "Unchanged", "Create", "deleted by the user")]
    [InlineData("a\n", "a\n", null, "Delete", "Unchanged", "Delete", "no longer generated")]
    [InlineData("mine\n", "a\n", null, "Unchanged", "Unchanged", "Unchanged", "no longer generated, edited")]
    public void What_happens_to_a_file(
        string? disk, string? before, string? now, string underMerge, string underFail, string underReplace, string why)
    {
        ActionOf(Plan(disk, before, now, OverwritePolicy.Merge)).ShouldBe(underMerge, why);
        ActionOf(Plan(disk, before, now, OverwritePolicy.Fail)).ShouldBe(underFail, why);
        ActionOf(Plan(disk, before, now, OverwritePolicy.Replace)).ShouldBe(underReplace, why);
    }

    [Fact]
    public void A_file_that_is_neither_on_disk_nor_generated_any_more_is_forgotten()
    {
        var plan = Plan((string?)null, "a\n", null);

        plan.Files.ShouldBeEmpty();
        plan.LockAfter!.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_the_user_deleted_keeps_what_it_was_made_from()
    {
        var plan = Plan((string?)null, "a\n", "b\n");

        plan.LockAfter!.Files["f.py"].Content.ShouldBe("a\n");
        plan.Files.Single().Reason.ShouldNotBeNull().ShouldContain("deleted");
    }

    [Fact]
    public void A_conflict_proposes_both_versions_and_says_where()
    {
        var change = Plan("mine\nb\nc\n", Base, "A\nb\nc\n").Files.Single();

        change.After!.TryGetText().ShouldBe("<<<<<<< your file\nmine\n||||||| generated before\na\n=======\nA\n>>>>>>> generated now\nb\nc\n");
        change.Reason.ShouldNotBeNull().ShouldContain("line 1");
        change.IsWritten.ShouldBeFalse();
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00 })]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'\n' })]
    public void What_is_no_text_is_never_merged(byte[] bytes)
    {
        var disk = new FileContent([.. bytes]);

        Plan(disk, Base, "A\nb\nc\n").Files.Single().Action.ShouldBe(FileAction.Conflict);
        Plan(disk, Base, Base).Files.Single().Action.ShouldBe(FileAction.Unchanged);
        Plan(disk, Base, "A\n", OverwritePolicy.Replace).Files.Single().After!.TryGetText().ShouldBe("A\n");
    }

    [Fact]
    public void Without_the_base_an_edited_file_is_a_conflict_and_an_unedited_one_is_not()
    {
        var lost = LockOf(("f.py", "a\n"));
        lost = lost with { Files = lost.Files.SetItem("f.py", lost.Files["f.py"] with { Content = null }) };

        Planner.Plan(Request("b\n"), Disk(("f.py", "a\n")), lost).Value.Files.Single().Action.ShouldBe(FileAction.Update);
        Planner.Plan(Request("b\n"), Disk(("f.py", "mine\n")), lost).Value.Files.Single().Action.ShouldBe(FileAction.Conflict);
    }

    [Fact]
    public void An_update_keeps_the_users_line_ends_and_byte_order_mark()
    {
        Plan("\uFEFFa\r\nb\r\nc\r\n", Base, "a\nB\nc\nd\n").Files.Single().After!.TryGetText().ShouldBe("\uFEFFa\r\nB\r\nc\r\nd\r\n");
        Plan("\uFEFFa\r\n", null, "b\n", OverwritePolicy.Replace).Files.Single().After!.TryGetText().ShouldBe("\uFEFFb\r\n");
    }

    [Fact]
    public void An_edit_of_a_users_file_is_part_of_the_plan_and_not_of_the_lock()
    {
        var edit = new FileEdit("pyproject.toml", FileContent.FromText("a\n"), FileContent.FromText("b\n"));
        var request = Request("x\n") with { Edits = [edit], Policy = OverwritePolicy.Fail };

        var plan = Planner.Plan(request, Disk(), null).Value;

        plan.Files.Select(f => (f.Path, f.Action)).ShouldBe([($"{Node}/f.py", FileAction.Create), ("pyproject.toml", FileAction.Update)]);
        plan.LockAfter!.Files.Keys.ShouldBe(["f.py"]);
    }

    [Theory]
    [InlineData("Readme.md", "README.md")]
    [InlineData("models/a.py", "Models/b.py")]
    [InlineData("a", "a/b.py")]
    [InlineData("a.py", "a.py")]
    public void Planned_names_that_not_every_file_system_can_tell_apart_are_refused(string first, string second)
    {
        var result = Planner.Plan(Request(("x.py", ""), (first, ""), (second, "")), Disk(), null);

        result.Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.FileConflict);
    }

    [Fact]
    public void A_name_that_disk_spells_otherwise_is_refused()
    {
        var disk = Disk() with { OtherSpellings = Disk().OtherSpellings.Add($"{Node}/f.py", $"{Node}/F.py") };

        var error = Planner.Plan(Request("a\n"), disk, null).Error.ShouldNotBeNull();

        error.Code.ShouldBe(ErrorCodes.FileConflict);
        error.Context["other"].ShouldBe($"{Node}/F.py");
    }

    [Fact]
    public void The_lock_reads_back_as_it_was_written_and_reads_the_same_each_time()
    {
        var value = LockOf(("b.py", "x\n\"quoted\" {{ }} \\ é 😀\r\n"), ("a.py", ""), ("c.py", ""));

        var text = NodeLockFormat.Write(value);

        NodeLockFormat.Write(NodeLockFormat.Read(text).Value).ShouldBe(text);
        NodeLockFormat.Read(text).Value.Files["b.py"].ShouldBe(value.Files["b.py"]);
        text.ShouldNotContain("\r");
    }

    [Fact]
    public void A_content_that_was_tampered_with_is_no_base_any_more()
    {
        var text = NodeLockFormat.Write(LockOf(("a.py", "one\n"))).Replace("\"one\"", "\"two\"", StringComparison.Ordinal);

        NodeLockFormat.Read(text).Value.Files["a.py"].Content.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("<<<<<<< HEAD\n{}\n")]
    [InlineData("{\"lock_version\": 2}")]
    [InlineData("{\"lock_version\": \"1\"}")]
    [InlineData("{\"lock_version\": 1, \"contents\": {\"a\": 1}, \"files\": {}}")]
    public void What_is_no_lock_is_an_error_and_no_crash(string text) =>
        NodeLockFormat.Read(text).Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.InvalidLock);

    private static string ActionOf(ChangeSet plan) => plan.Files.Single().Action.ToString();

    private static ChangeSet Plan(string? disk, string? before, string? now, OverwritePolicy policy = OverwritePolicy.Merge) =>
        Plan(disk is null ? null : FileContent.FromText(disk), before, now, policy);

    private static ChangeSet Plan(FileContent? disk, string? before, string? now, OverwritePolicy policy = OverwritePolicy.Merge)
    {
        var snapshot = DiskSnapshot.Empty;
        if (disk is not null) snapshot = snapshot with { Files = snapshot.Files.Add($"{Node}/f.py", disk) };
        var request = (now is null ? Request() : Request(now)) with { Policy = policy };
        return Planner.Plan(request, snapshot, before is null ? null : LockOf(("f.py", before))).Value;
    }

    private static PlanRequest Request(string content) => Request(("f.py", content));

    private static PlanRequest Request(params (string Path, string Content)[] files) => new(
        "/root",
        Node,
        new FileSet("node_demo_effect", "m", "C", [.. files.Select(f => new GeneratedFile(f.Path, f.Content))], []),
        Origin,
        OverwritePolicy.Merge,
        []);

    private static GenerationOrigin Origin { get; } = new("onexgen 0.0.0-test", new string('a', 64), null);

    private static DiskSnapshot Disk(params (string Path, string Content)[] files) => DiskSnapshot.Empty with
    {
        Files = files.ToImmutableSortedDictionary(f => $"{Node}/{f.Path}", f => FileContent.FromText(f.Content), StringComparer.Ordinal),
    };

    private static NodeLock LockOf(params (string Path, string Content)[] files) => new(
        Node,
        Origin,
        files.ToImmutableSortedDictionary(
            f => f.Path, f => new LockedFile(FileContent.FromText(f.Content).Sha256, f.Content), StringComparer.Ordinal));
}
