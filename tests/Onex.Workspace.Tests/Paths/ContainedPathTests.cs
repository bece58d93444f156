using Onex.Generation.Errors;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Tests.Paths;

public sealed class ContainedPathTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ContainedPathTests()
    {
        Directory.CreateDirectory(folder.PathOf("root", "real"));
        Directory.CreateDirectory(folder.PathOf("outside"));
        File.WriteAllText(folder.PathOf("outside", "file"), "");
    }

    private string Root => folder.PathOf("root");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("real/file.py")]
    [InlineData("new/folder/file.py")]
    public void Paths_below_the_root_resolve(string path) =>
        ContainedPath.Resolve(Root, path).Value.ShouldBe(Path.Combine([Root, .. path.Split('/')]));

    [Fact]
    public void Links_on_the_way_are_refused_wherever_they_lead()
    {
        Directory.CreateSymbolicLink(folder.PathOf("root", "out"), folder.PathOf("outside"));
        Directory.CreateSymbolicLink(folder.PathOf("root", "in"), "real");
        File.CreateSymbolicLink(folder.PathOf("root", "real", "file"), folder.PathOf("outside", "file"));
        File.CreateSymbolicLink(folder.PathOf("root", "real", "dangling"), folder.PathOf("nowhere"));

        foreach (var path in new[] { "out/x", "in/x", "out", "real/file", "real/file/x", "real/dangling" })
        {
            var error = ContainedPath.Resolve(Root, path).Error.ShouldNotBeNull(path);
            error.Code.ShouldBe(ErrorCodes.OutputDirectory);
            error.Message.ShouldContain("link");
        }
    }

    [Fact]
    public void A_file_where_a_folder_is_needed_and_the_other_way_round_are_refused()
    {
        File.WriteAllText(folder.PathOf("root", "file"), "");

        ContainedPath.Resolve(Root, "file/x").Error.ShouldNotBeNull().Message.ShouldContain("'file' is a file");
        ContainedPath.Resolve(Root, "real").Error.ShouldNotBeNull().Message.ShouldContain("'real' is a folder");
    }
}
