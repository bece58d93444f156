using Onex.Generation.Errors;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Tests.Paths;

public sealed class RootFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_root_is_the_nearest_folder_with_a_project_file()
    {
        Directory.CreateDirectory(folder.PathOf("outer", "project", "src", "pkg"));
        File.WriteAllText(folder.PathOf("outer", "pyproject.toml"), "");
        File.WriteAllText(folder.PathOf("outer", "project", "pyproject.toml"), "");

        RootFolder.Find(folder.PathOf("outer", "project", "src", "pkg")).Value.ShouldBe((folder.PathOf("outer", "project"), "src/pkg"));
        RootFolder.Find(folder.PathOf("outer", "project", "src", "new", "newer")).Value
            .ShouldBe((folder.PathOf("outer", "project"), "src/new/newer"));
        RootFolder.Find(folder.PathOf("outer", "project")).Value.ShouldBe((folder.PathOf("outer", "project"), ""));
    }

    [Fact]
    public void The_root_is_the_nearest_folder_that_was_generated_into()
    {
        Directory.CreateDirectory(folder.PathOf("used", ".onex", "nodes"));
        Directory.CreateDirectory(folder.PathOf("used", "sub", ".onex"));

        RootFolder.Find(folder.PathOf("used", "sub")).Value.ShouldBe((folder.PathOf("used"), "sub"), "an empty .onex says nothing");
    }

    [Fact]
    public void Without_either_the_output_folder_is_the_root_and_need_not_exist() =>
        RootFolder.Find(folder.PathOf("a", "b")).Value.ShouldBe((folder.PathOf("a", "b"), ""));

    [Fact]
    public void The_root_may_be_reached_through_links()
    {
        Directory.CreateDirectory(folder.PathOf("real", "inner"));
        Directory.CreateSymbolicLink(folder.PathOf("link"), folder.PathOf("real", "inner"));
        Directory.CreateSymbolicLink(folder.PathOf("relative"), "link");

        RootFolder.Resolve(folder.PathOf("relative", "x")).Value.ShouldBe(folder.PathOf("real", "inner", "x"));
        RootFolder.Resolve(folder.PathOf("link") + "/../y/./z/").Value.ShouldBe(folder.PathOf("real", "y", "z"), "a link is followed before '..'");
    }

    [Fact]
    public void Links_in_a_ring_are_an_error()
    {
        Directory.CreateSymbolicLink(folder.PathOf("a"), "b");
        Directory.CreateSymbolicLink(folder.PathOf("b"), "a");

        RootFolder.Resolve(folder.PathOf("a", "x")).Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.OutputDirectory);
    }

    [Fact]
    public void A_file_as_the_output_folder_or_above_it_is_an_error()
    {
        File.WriteAllText(folder.PathOf("file"), "");

        RootFolder.Find(folder.PathOf("file")).Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.OutputDirectory);
        RootFolder.Find(folder.PathOf("file", "sub")).Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.OutputDirectory);
        RootFolder.Find("relative").Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.OutputDirectory);
    }
}
