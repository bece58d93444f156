using System.Diagnostics;
using Onex.Generation.Errors;
using Onex.Workspace.Publishing;
using static Onex.Workspace.Tests.Publishing.Generating;

namespace Onex.Workspace.Tests.Publishing;

/// <summary>Full and forbidden disks as the operating system makes them, not as a test pretends.</summary>
public sealed class RealDiskTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_disk_that_runs_full_is_told_and_left_as_it_was()
    {
        RequireRootOnLinux();
        // Enough for the check before, not for all that is written: the inodes run out, which no check of free bytes sees.
        Mount("-t", "tmpfs", "-o", "size=4m,nr_inodes=12", "onex-test");
        try
        {
            var before = DiskTree.Of(folder.Path);
            var files = Enumerable.Range(0, 20).Select(i => ($"f{i:D2}.py", "content\n")).ToArray();

            var result = TryPublish(Plan(folder.Path, Files(files)));

            result.Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.DiskFull);
            result.Error.Context["rollback_performed"].ShouldBe("true");
            DiskTree.Of(folder.Path).ShouldBe(before);
        }
        finally
        {
            Run("umount", folder.Path).ShouldBe(0);
        }
    }

    [Fact]
    public void Too_little_space_is_told_before_anything_is_written()
    {
        RequireRootOnLinux();
        Mount("-t", "tmpfs", "-o", "size=64k", "onex-test");
        try
        {
            var result = TryPublish(Plan(folder.Path, Files(("a.py", "a\n"))));

            result.Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.DiskFull);
            Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
            Preflight.CheckFolder(folder.Path).ShouldNotBeNull().Code.ShouldBe(ErrorCodes.DiskFull);
        }
        finally
        {
            Run("umount", folder.Path).ShouldBe(0);
        }
    }

    [Fact]
    public void A_read_only_file_system_is_told()
    {
        RequireRootOnLinux();
        Mount("-t", "tmpfs", "-o", "ro", "onex-test");
        try
        {
            ShouldBeDenied();
            Preflight.CheckFolder(folder.PathOf("sub")).ShouldNotBeNull().Code.ShouldBe(ErrorCodes.PermissionDenied);
        }
        finally
        {
            Run("umount", folder.Path).ShouldBe(0);
        }
    }

    [Fact]
    public void A_folder_below_the_root_on_another_file_system_is_told()
    {
        RequireRootOnLinux();
        File.WriteAllText(folder.PathOf("pyproject.toml"), "");
        var inner = Directory.CreateDirectory(folder.PathOf("inner")).FullName;
        Requires.That(Run("mount", "-t", "tmpfs", "onex-test", inner) == 0, "this root may not mount file systems");
        try
        {
            var before = DiskTree.Of(folder.Path);

            var error = TryPublish(Plan(inner, Files(("a.py", "a\n")))).Error.ShouldNotBeNull();

            error.Code.ShouldBe(ErrorCodes.OutputDirectory);
            error.Message.ShouldContain("another file system");
            DiskTree.Of(folder.Path).ShouldBe(before);
        }
        finally
        {
            Run("umount", inner).ShouldBe(0);
        }
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_told_also_where_only_the_writing_finds_out()
    {
        RequireRootOnLinux();
        Generate(folder.Path, ("a.py", "one\n"), ("sub/b.py", "one\n"));
        // An immutable file is refused to root too, and only once it is to be renamed.
        var immutable = folder.PathOf(Node, "sub", "b.py");
        Requires.That(Run("chattr", "+i", immutable) == 0, "the file system of the temporary folder knows no immutable files");
        try
        {
            ShouldBeDenied(("a.py", "two\n"), ("sub/b.py", "two\n"));
        }
        finally
        {
            Run("chattr", "-i", immutable);
        }
        Publish(Plan(folder.Path, Files(("a.py", "two\n"), ("sub/b.py", "two\n")))).Written.Length.ShouldBe(2);
    }

    [Fact]
    public void A_user_without_rights_is_told_and_the_disk_is_as_before()
    {
        RequireRootOnLinux();
        var root = Directory.CreateDirectory(folder.PathOf("root")).FullName;
        Run("chmod", "505", folder.Path).ShouldBe(0);
        var host = Path.Combine(AppContext.BaseDirectory, "Onex.PublishHost.dll");
        string[] nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", host, "into an empty folder", root, "0"];
        Requires.That(
            RunFor(["--reuid=65534", "--regid=65534", "--clear-groups", "test", "-r", host]) == 0, "another user may not read the test's own folder");
        var before = DiskTree.Of(root);

        RunFor(nobody, out var output).ShouldBe(1);

        output.Trim().ShouldBe(ErrorCodes.PermissionDenied);
        DiskTree.Of(root).ShouldBe(before);
    }

    private static int RunFor(string[] arguments) => RunFor(arguments, out _);

    private static int RunFor(string[] arguments, out string output)
    {
        using var process = Process.Start(new ProcessStartInfo("setpriv", arguments)
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_CLI_HOME"] = "/tmp", ["HOME"] = "/tmp" },
        })!;
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private void ShouldBeDenied(params (string Path, string Content)[] files)
    {
        var changeSet = Plan(folder.Path, Files(files.Length == 0 ? [("a.py", "a\n")] : files));
        var before = DiskTree.Of(folder.Path);
        var result = TryPublish(changeSet);
        result.Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.PermissionDenied);
        DiskTree.Of(folder.Path).ShouldBe(before);
    }

    private void Mount(params string[] options) =>
        Requires.That(Run("mount", [.. options, folder.Path]) == 0, "this root may not mount file systems");

    private static void RequireRootOnLinux() =>
        Requires.That(OperatingSystem.IsLinux() && Environment.UserName == "root", "mounting and immutable files need root on Linux");

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
