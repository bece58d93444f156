using System.Collections.Immutable;
using Onex.Generation.Planning;

namespace Onex.Generation.Tests.Planning;

public sealed class UndoPlannerTests
{
    private const string Node = "node_demo_effect";

    [Theory]
    // before the generation, after it, on disk now → action, content afterwards
    [InlineData(null, "a\n", "a\n", FileAction.Delete, null, "made, not touched since")]
    [InlineData(null, "a\n", "mine\n", FileAction.Unchanged, "mine\n", "made, edited since")]
    [InlineData(null, "a\n", null, FileAction.Unchanged, null, "made, deleted since")]
    [InlineData("a\n", "b\n", "b\n", FileAction.Update, "a\n", "updated, not touched since")]
    [InlineData("a\n", "b\n", null, FileAction.Unchanged, null, "updated, deleted since")]
    [InlineData("a\n", "b\n", "a\n", FileAction.Unchanged, "a\n", "updated, taken back by hand since")]
    [InlineData("a\nb\nc\n", "A\nb\nc\n", "A\nb\nmine\n", FileAction.Merge, "a\nb\nmine\n", "updated, edited elsewhere since")]
    [InlineData("a\n", "b\n", "mine\n", FileAction.Unchanged, "mine\n", "updated, edited there since")]
    [InlineData("a\n", null, null, FileAction.Create, "a\n", "deleted, not made again since")]
    [InlineData("a\n", null, "mine\n", FileAction.Unchanged, "mine\n", "deleted, made again since")]
    public void What_happens_to_a_file(string? before, string? after, string? disk, FileAction action, string? expected, string why)
    {
        var change = Plan(isOwn: true, before, after, disk).Files.Single();

        change.Action.ShouldBe(action, why);
        change.After?.TryGetText().ShouldBe(expected, why);
        if (action == FileAction.Unchanged) change.Reason.ShouldNotBeNull(why);
    }

    [Fact]
    public void An_edit_of_a_users_file_is_taken_back_alone()
    {
        var change = Plan(isOwn: false, "[project]\n", "[project]\nours = 1\n", "[project]\nours = 1\ntheirs = 2\n").Files.Single();

        change.Action.ShouldBe(FileAction.Merge);
        change.After!.TryGetText().ShouldBe("[project]\ntheirs = 2\n");
    }

    [Fact]
    public void An_edit_of_a_users_file_that_was_edited_itself_is_a_conflict()
    {
        var change = Plan(isOwn: false, "[project]\n", "[project]\nours = 1\n", "[project]\nours = 2\n").Files.Single();

        change.Action.ShouldBe(FileAction.Conflict);
        change.Reason.ShouldNotBeNull().ShouldContain("line 2");
    }

    [Fact]
    public void What_is_kept_can_still_be_merged_with()
    {
        var plan = Plan(isOwn: true, null, "a\n", "mine\n");

        plan.LockAfter!.Files["f.py"].Content.ShouldBe("a\n");
        Plan(isOwn: true, null, "a\n", "a\n").LockAfter.ShouldBeNull();
    }

    private static ChangeSet Plan(bool isOwn, string? before, string? after, string? disk)
    {
        var path = isOwn ? $"{Node}/f.py" : "pyproject.toml";
        var past = new PastGeneration(1, Node, before is null || !isOwn ? null : LockOf(before), [new PastFile(path, isOwn, Content(before), Content(after))]);
        var snapshot = DiskSnapshot.Empty;
        if (disk is not null) snapshot = snapshot with { Files = snapshot.Files.Add(path, FileContent.FromText(disk)) };
        return UndoPlanner.Plan("/root", past, snapshot, after is null ? null : LockOf(after));
    }

    private static FileContent? Content(string? text) => text is null ? null : FileContent.FromText(text);

    private static NodeLock LockOf(string content) => new(
        Node,
        new GenerationOrigin("onexgen 0.0.0-test", new string('a', 64), null),
        ImmutableSortedDictionary.Create<string, LockedFile>(StringComparer.Ordinal)
            .Add("f.py", new LockedFile(FileContent.FromText(content).Sha256, content)));
}
