using Onex.Language.Api.Stubs;
using Onex.Workspace.Compilation;

namespace Onex.Workspace.Tests.Compilation;

public sealed class StubFoldersTests
{
    [Fact]
    public void A_package_is_written_once_and_modules_are_added_when_they_are_imported()
    {
        using var root = new TemporaryFolder();
        var folder = new StubFolders(root.Path).Prepare("omnibase_infra", ["omnibase_infra.enums", "omnibase_core.nodes"]);

        folder.ShouldBe(root.PathOf(BundledApiStubs.Hash, "omnibase_infra"));
        var node = Path.Combine(folder, "omnibase_infra", "enums", "__init__.pyi");
        File.ReadAllText(node).ShouldBe(BundledApiStubs.Of("omnibase_infra").Single(stub => stub.Module == "omnibase_infra.enums").Text);
        var written = Files(root);
        written.Length.ShouldBe(BundledApiStubs.Of("omnibase_infra").Count());

        var when = File.GetLastWriteTimeUtc(node);
        new StubFolders(root.Path).Prepare("omnibase_infra", ["omnibase_infra.runtime", "omnibase_infra.no_such"]).ShouldBe(folder);
        File.GetLastWriteTimeUtc(node).ShouldBe(when);
        Files(root).Except(written).ShouldBe([Path.Combine(folder, "omnibase_infra", "runtime", "__init__.pyi")]);
    }

    [Fact]
    public async Task Many_at_once_make_one_whole_folder()
    {
        using var root = new TemporaryFolder();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => new StubFolders(root.Path).Prepare("omnibase_infra", ["omnibase_infra.runtime"]), TestContext.Current.CancellationToken)));

        Files(root).Length.ShouldBe(BundledApiStubs.Of("omnibase_infra").Count() + 1);
        Directory.GetDirectories(root.PathOf(BundledApiStubs.Hash)).ShouldBe([root.PathOf(BundledApiStubs.Hash, "omnibase_infra")]);
    }

    private static string[] Files(TemporaryFolder root) => Directory.GetFiles(root.Path, "*", SearchOption.AllDirectories);
}
