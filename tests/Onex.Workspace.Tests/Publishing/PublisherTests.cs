using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Workspace.Publishing;
using static Onex.Workspace.Tests.Publishing.Generating;

namespace Onex.Workspace.Tests.Publishing;

public sealed class PublisherTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_generation_writes_its_files_and_undo_leaves_nothing_of_it()
    {
        var before = DiskTree.Of(folder.Path);

        var publication = Generate(folder.Path, ("node.py", "print()\n"), ("models/__init__.py", ""));

        publication.Written.ShouldBe([$"{Node}/models/__init__.py", $"{Node}/node.py"]);
        File.ReadAllText(folder.PathOf(Node, "node.py")).ShouldBe("print()\n");
        File.ReadAllText(folder.PathOf(".onex", ".gitignore")).ShouldBe("/local/\n");

        UndoLast(folder.Path).Deleted.Length.ShouldBe(2);
        DiskTree.Of(folder.Path).ShouldBe(before);
    }

    [Fact]
    public void A_missing_output_folder_is_made_and_removed_again_by_undo()
    {
        var output = folder.PathOf("a", "b");

        Generate(output, ("node.py", "print()\n"));
        File.Exists(folder.PathOf("a", "b", Node, "node.py")).ShouldBeTrue();

        UndoLast(output);
        DiskTree.Of(folder.Path).ShouldBe("");
    }

    [Fact]
    public void The_same_generation_twice_touches_nothing()
    {
        Generate(folder.Path, ("node.py", "print()\n"));
        var before = TimesBelow(folder.Path);

        var again = Plan(folder.Path, Files(("node.py", "print()\n")));
        again.Files.ShouldAllBe(f => f.Action == FileAction.Unchanged);
        Publish(again).ShouldBe(Publication.Nothing);

        TimesBelow(folder.Path).ShouldBe(before);
    }

    [Fact]
    public void A_conflict_writes_nothing_and_names_the_file()
    {
        Directory.CreateDirectory(folder.PathOf(Node));
        File.WriteAllText(folder.PathOf(Node, "node.py"), "mine\n");
        var before = DiskTree.Of(folder.Path);

        var result = TryPublish(Plan(folder.Path, Files(("node.py", "print()\n"), ("other.py", ""))));

        result.Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.FileConflict);
        result.Error.Message.ShouldContain($"{Node}/node.py");
        DiskTree.Of(folder.Path).ShouldBe(before);
    }

    private static List<string> TimesBelow(string path) =>
        [.. new DirectoryInfo(path).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(e => $"{e.FullName} {e.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal)];
}
