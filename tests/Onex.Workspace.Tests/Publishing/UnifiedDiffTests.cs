using System.Diagnostics;
using Onex.Generation.Planning;

namespace Onex.Workspace.Tests.Publishing;

/// <summary>What a diff shows is what publishing does: git applies the one, the publisher writes the other, and the trees are the same.</summary>
public sealed class UnifiedDiffTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public UnifiedDiffTests() => Directory.CreateDirectory(folder.PathOf("published"));

    private string Root => folder.PathOf("published");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("into an empty folder")]
    [InlineData("of everything at once")]
    [InlineData("of an undo")]
    [InlineData("of the undo of all")]
    public void Git_makes_of_the_diff_what_publishing_makes_of_the_plan(string scenario)
    {
        PublishScenario.Named(scenario).Prepare(Root);
        ShouldAgree(PublishScenario.Named(scenario).Plan(Root));
    }

    [Theory]
    [InlineData("a\nb", "a\nb\nc", "no line end on either side")]
    [InlineData("a\nb", "a\nb\n", "a line end added")]
    [InlineData("a\nb\n", "a\nb", "a line end removed")]
    [InlineData("", "a\n", "from empty")]
    [InlineData("a\n", "", "to empty")]
    [InlineData("a\r\nb\r\n", "a\r\nB\r\n", "line ends of Windows")]
    [InlineData("\uFEFFa\n", "\uFEFFb\n", "byte order mark")]
    [InlineData("a\rb\n", "a\rc\n", "a lone carriage return")]
    [InlineData("\u001b[31m😀\n", "\u001b[31mé\n", "control characters and emoji")]
    [InlineData("--- a\n+++ b\n@@ -1 +1 @@\n", "--- x\n\\ No newline at end of file\n", "what looks like a diff")]
    public void Git_reads_the_diff_of_any_text(string before, string after, string why)
    {
        File.WriteAllText(Path.Combine(Root, "file.txt"), before);
        ShouldAgree(Edit("file.txt", FileContent.FromText(before), FileContent.FromText(after)), why);
    }

    [Fact]
    public void Git_reads_the_diff_of_bytes_that_are_no_text()
    {
        var before = new FileContent([.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))]);
        File.WriteAllBytes(Path.Combine(Root, "file.txt"), [.. before.Bytes]);
        ShouldAgree(Edit("file.txt", before, FileContent.FromText("text\n")));
    }

    [Theory]
    [InlineData("with space.txt")]
    [InlineData("日本語/😀.txt")]
    [InlineData("sub folder/x y")]
    public void Git_reads_the_diff_of_any_name(string path) => ShouldAgree(Edit(path, null, FileContent.FromText("new\n")));

    [Fact]
    public void Hunks_far_apart_stand_apart_and_near_ones_together()
    {
        var before = Enumerable.Range(1, 60).Select(i => $"line {i}\n").ToArray();
        var after = before.ToArray();
        foreach (var changed in new[] { 0, 6, 30, 37, 44, 59 }) after[changed] = $"changed {changed}\n";
        File.WriteAllText(Path.Combine(Root, "file.txt"), string.Concat(before));

        var changeSet = Edit("file.txt", FileContent.FromText(string.Concat(before)), FileContent.FromText(string.Concat(after)));

        UnifiedDiff.Render(changeSet).Split('\n').Count(l => l.StartsWith("@@", StringComparison.Ordinal)).ShouldBe(3);
        ShouldAgree(changeSet);
    }

    [Fact]
    public void A_conflict_is_shown_and_changes_nothing_when_applied()
    {
        Directory.CreateDirectory(Path.Combine(Root, Generating.Node));
        File.WriteAllText(Path.Combine(Root, Generating.Node, "node.py"), "mine\n");
        var changeSet = Generating.Plan(Root, Generating.Files(("node.py", "new\n"), ("other.py", "other\n")));

        var diff = UnifiedDiff.Render(changeSet);

        diff.ShouldContain($"# Conflict in {Generating.Node}/node.py: ");
        diff.ShouldContain("# +<<<<<<< your file\n");
        Apply(diff, Root);
        File.ReadAllText(Path.Combine(Root, Generating.Node, "node.py")).ShouldBe("mine\n");
    }

    private ChangeSet Edit(string path, FileContent? before, FileContent after) =>
        Generating.Plan(Root, Generating.Files(), OverwritePolicy.Merge, new FileEdit(path, before, after));

    private void ShouldAgree(ChangeSet changeSet, string? why = null)
    {
        var patched = folder.PathOf("patched");
        CopyFolder(Root, patched);
        Apply(UnifiedDiff.Render(changeSet), patched);
        Generating.Publish(changeSet);
        ContentsOf(patched).ShouldBe(ContentsOf(Root), why);
    }

    private static void Apply(string diff, string root)
    {
        var start = new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", "-"])
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            Environment = { ["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(root) },
        };
        using var git = Process.Start(start)!;
        git.StandardInput.Write(diff);
        git.StandardInput.Close();
        var errors = git.StandardError.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, $"{errors}\n{diff}");
    }

    /// <summary>Files alone: a patch knows no empty folders, and git leaves the state folder alone.</summary>
    private static string ContentsOf(string root) => string.Join('\n', Directory
        .EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Where(f => !Path.GetRelativePath(root, f).StartsWith(".onex", StringComparison.Ordinal))
        .Select(f => $"{Path.GetRelativePath(root, f)} {Convert.ToHexString(File.ReadAllBytes(f))}")
        .Order(StringComparer.Ordinal));

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var sub in Directory.EnumerateDirectories(from)) CopyFolder(sub, Path.Combine(to, Path.GetFileName(sub)));
    }
}
