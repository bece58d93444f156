using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Generation.Rendering;
using Onex.Workspace.Publishing;
using static Onex.Workspace.Tests.Publishing.Generating;

namespace Onex.Workspace.Tests.Publishing;

public sealed class UndoTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Generations_are_undone_one_by_one()
    {
        var trees = new Stack<string>();
        var files = new List<(string, string)> { ("node.py", "0\n") };
        for (var i = 0; i < 4; i++)
        {
            trees.Push(DiskTree.Of(folder.Path));
            files[0] = ("node.py", $"{i}\n");
            files.Add(($"v{i}/new.py", "new\n"));
            if (i == 2) files.RemoveAt(1);
            Generate(folder.Path, [.. files]);
        }

        while (trees.TryPop(out var before))
        {
            UndoLast(folder.Path);
            DiskTree.Of(folder.Path).ShouldBe(before);
        }
        Undo.Plan(folder.Path, null).Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.NothingToUndo);
    }

    [Fact]
    public void What_was_edited_since_is_kept_and_reported_and_can_be_generated_upon()
    {
        Generate(folder.Path, ("edited.py", "a\nb\nc\n"), ("node.py", "one\n"));
        File.AppendAllText(folder.PathOf(Node, "edited.py"), "mine\n");

        var plan = Undo.Plan(folder.Path, null).Value;
        plan.Files.Single(f => f.Path.EndsWith("edited.py", StringComparison.Ordinal)).Reason.ShouldNotBeNull().ShouldContain("edited");
        Publish(plan).Deleted.ShouldBe([$"{Node}/node.py"]);
        File.ReadAllText(folder.PathOf(Node, "edited.py")).ShouldBe("a\nb\nc\nmine\n");

        Generate(folder.Path, ("edited.py", "A\nb\nc\n"), ("node.py", "one\n"));
        File.ReadAllText(folder.PathOf(Node, "edited.py")).ShouldBe("A\nb\nc\nmine\n");
    }

    [Fact]
    public void A_foreign_file_that_was_replaced_comes_back_to_the_byte()
    {
        var bytes = new byte[] { 0xFF, 0, 1, 2, (byte)'\r', (byte)'\n' };
        Directory.CreateDirectory(folder.PathOf(Node));
        File.WriteAllBytes(folder.PathOf(Node, "node.py"), bytes);

        Publish(Plan(folder.Path, Files(("node.py", "new\n")), OverwritePolicy.Replace));
        File.ReadAllText(folder.PathOf(Node, "node.py")).ShouldBe("new\n");
        UndoLast(folder.Path);

        File.ReadAllBytes(folder.PathOf(Node, "node.py")).ShouldBe(bytes);
    }

    [Fact]
    public void Of_a_users_file_just_our_edit_is_taken_back_also_after_the_next_nodes_edit()
    {
        var project = folder.PathOf("pyproject.toml");
        File.WriteAllText(project, "[nodes]\n");
        Publish(PlanNode("node_a_effect", "[nodes]\n", "[nodes]\na = 1\n"));
        Publish(PlanNode("node_b_effect", "[nodes]\na = 1\n", "[nodes]\na = 1\nb = 2\n"));
        File.AppendAllText(project, "[mine]\n");

        UndoLast(folder.Path, "node_a_effect");

        File.ReadAllText(project).ShouldBe("[nodes]\nb = 2\n[mine]\n");
        Directory.Exists(folder.PathOf("node_a_effect")).ShouldBeFalse();
        File.Exists(folder.PathOf("node_b_effect", "node.py")).ShouldBeTrue();
    }

    [Fact]
    public void Where_our_edit_of_a_users_file_was_edited_itself_undo_refuses_and_says_where()
    {
        var project = folder.PathOf("pyproject.toml");
        File.WriteAllText(project, "[nodes]\n");
        Publish(PlanNode("node_a_effect", "[nodes]\n", "[nodes]\na = 1\n"));
        File.WriteAllText(project, "[nodes]\na = 2\n");
        var before = DiskTree.Of(folder.Path);

        var error = TryPublish(Undo.Plan(folder.Path, null).Value).Error.ShouldNotBeNull();

        error.Code.ShouldBe(ErrorCodes.FileConflict);
        error.Message.ShouldContain("pyproject.toml");
        DiskTree.Of(folder.Path).ShouldBe(before);
    }

    [Fact]
    public void A_folder_that_holds_something_of_the_user_stays()
    {
        Generate(folder.Path, ("models/a.py", "a\n"), ("tests/b.py", "b\n"));
        File.WriteAllText(folder.PathOf(Node, "models", "mine.txt"), "mine\n");

        UndoLast(folder.Path);

        DiskTree.Of(folder.PathOf(Node)).Split('\n').Select(l => l.Split(' ')[0]).ShouldBe(["models", "models/mine.txt"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"node_path\": 1")]
    [InlineData("""{"node_path": "n", "published_at": "2026-01-01T00:00:00Z", "lock_before": null, "created_folders": [], "files": [{"path": "a", "is_own": true, "before": null, "after": {"text": null, "base64": "?"}}]}""")]
    public void A_damaged_history_is_an_error_and_no_crash(string text)
    {
        Generate(folder.Path, ("node.py", "one\n"));
        File.WriteAllText(folder.PathOf(".onex", "local", "history", "00000001.json"), text);

        Undo.Plan(folder.Path, null).Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.NothingToUndo);
    }

    [Fact]
    public void A_node_that_was_never_generated_cannot_be_undone()
    {
        Generate(folder.Path, ("node.py", "one\n"));

        Undo.Plan(folder.Path, "node_other_effect").Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.NothingToUndo);
        Undo.Plan(folder.PathOf("nowhere"), null).Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.NothingToUndo);
    }

    [Fact]
    public void History_forgets_what_is_too_old()
    {
        for (var i = 0; i < 52; i++) Generate(folder.Path, ("node.py", $"{i}\n"));

        Directory.GetFiles(folder.PathOf(".onex", "local", "history")).Length.ShouldBe(50);
        UndoLast(folder.Path);
        File.ReadAllText(folder.PathOf(Node, "node.py")).ShouldBe("50\n");
    }

    private ChangeSet PlanNode(string name, string before, string after) => GenerationPlan.Make(
        folder.Path,
        new FileSet(name, name, "C", [new GeneratedFile("node.py", "")], []),
        Origin,
        OverwritePolicy.Merge,
        [new FileEdit("pyproject.toml", FileContent.FromText(before), FileContent.FromText(after))]).Value;
}
