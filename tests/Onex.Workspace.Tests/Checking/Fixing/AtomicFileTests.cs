using System.Text;
using Onex.Workspace.Checking.Fixing;

namespace Onex.Workspace.Tests.Checking.Fixing;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Target => folder.PathOf("contract.yaml");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a\r\n", "b\r\n")]
    [InlineData("\uFEFFa", "\uFEFFb")]
    [InlineData("a: ü🙂\n", "b: ü🙂\n")]
    public void A_file_is_replaced_byte_for_byte(string before, string after)
    {
        File.WriteAllBytes(Target, Encoding.UTF8.GetBytes(before));
        AtomicFile.Replace(Target, before, after).ShouldBeNull();
        File.ReadAllBytes(Target).ShouldBe(Encoding.UTF8.GetBytes(after));
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void Permissions_stay()
    {
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(Target, "a");
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead;
        File.SetUnixFileMode(Target, mode);
        AtomicFile.Replace(Target, "a", "b").ShouldBeNull();
        File.GetUnixFileMode(Target).ShouldBe(mode);
    }

    [Fact]
    public void A_file_that_was_changed_in_the_meantime_stays_as_it_is()
    {
        File.WriteAllText(Target, "theirs");
        AtomicFile.Replace(Target, "a", "b").ShouldNotBeNull().ShouldContain("changed");
        File.ReadAllText(Target).ShouldBe("theirs");
        AtomicFile.Replace(folder.PathOf("gone"), "a", "b").ShouldNotBeNull();
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void Nothing_is_written_through_a_link()
    {
        File.WriteAllText(folder.PathOf("real"), "a");
        File.CreateSymbolicLink(Target, folder.PathOf("real"));
        AtomicFile.Replace(Target, "a", "b").ShouldNotBeNull().ShouldContain("link");
        File.ReadAllText(folder.PathOf("real")).ShouldBe("a");
    }

    [Fact]
    public void A_new_file_is_made_with_its_folders_and_never_over_another()
    {
        var path = folder.PathOf("models", "model_x.py");
        AtomicFile.Create(path, "x = 1\n").ShouldBeNull();
        AtomicFile.Create(path, "x = 2\n").ShouldNotBeNull().ShouldContain("there already");
        File.ReadAllText(path).ShouldBe("x = 1\n");
        Directory.EnumerateFileSystemEntries(folder.PathOf("models")).ShouldHaveSingleItem();
    }
}
