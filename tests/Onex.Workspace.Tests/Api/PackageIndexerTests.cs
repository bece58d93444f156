using Onex.Language.Api;
using Onex.Workspace.Api;
using Onex.Workspace.Python;

namespace Onex.Workspace.Tests.Api;

public sealed class PackageIndexerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PackageIndexerTests()
    {
        Add("lib/__init__.py", "from .nodes import Node\nfrom .all_of_it import *\n");
        Add("lib/nodes/__init__.py", "from lib.nodes.node import Node\n__all__ = ['Node']\n");
        Add("lib/nodes/node.py", "class Node: ...\n");
        Add("lib/all_of_it.py", "first = 1\nsecond = 2\n");
        Add("lib/stubbed.py", "hidden = 1\n");
        Add("lib/stubbed.pyi", "shown: int\n");
        Add("lib/folder/inner.py", "deep = 1\n");
    }

    public void Dispose() => folder.Dispose();

    private PackageIndexCache Cache => new(folder.PathOf("cache"));

    [Fact]
    public void An_index_has_all_modules_and_names()
    {
        var index = new PackageIndexer(cache: null).Read(Package(), TestContext.Current.CancellationToken).Index;

        index.HasName("lib.nodes", "Node").ShouldBeTrue();
        index.HasName("lib", "second").ShouldBeTrue();
        index.HasName("lib", "nodes").ShouldBeTrue();
        index.HasName("lib.stubbed", "shown").ShouldBeTrue();
        index.HasName("lib.stubbed", "hidden").ShouldBeFalse();
        index.HasModule("lib.folder").ShouldBeTrue();
        index.ResolveSymbol("deep").ShouldBe("lib.folder.inner");
        index.PartsOf("lib").ShouldBe(["lib.all_of_it", "lib.folder", "lib.nodes", "lib.stubbed"]);
        index.NamesOf("lib.all_of_it").ShouldBe(["first", "second"]);
    }

    [Fact]
    public void What_was_read_is_taken_from_the_cache_and_only_what_changed_is_read_again()
    {
        new PackageIndexer(Cache).Read(Package(), TestContext.Current.CancellationToken);
        // A file that changes without its size and time changing shows whether it was read.
        Smuggle("lib/nodes/node.py", "class Late: ...\n");
        Add("lib/all_of_it.py", "third = 3\n");
        Add("lib/new.py", "fresh = 1\n");
        File.Delete(folder.PathOf("lib", "folder", "inner.py"));

        var index = new PackageIndexer(Cache).Read(Package(), TestContext.Current.CancellationToken).Index;

        index.HasName("lib.nodes.node", "Node").ShouldBeTrue();
        index.NamesOf("lib.all_of_it").ShouldBe(["third"]);
        index.HasName("lib", "third").ShouldBeTrue();
        index.HasName("lib.new", "fresh").ShouldBeTrue();
        index.HasModule("lib.folder").ShouldBeFalse();
    }

    [Fact]
    public void A_cached_index_is_the_index_that_was_kept()
    {
        var read = new PackageIndexer(Cache).Read(Package(), TestContext.Current.CancellationToken);
        var loaded = new PackageIndexer(Cache).Read(Package(), TestContext.Current.CancellationToken);

        Describe(loaded).ShouldBe(Describe(read));
        loaded.Count.ShouldBe(read.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_cache_that_is_cut_off_changed_empty_or_of_another_version_is_made_again(int damage)
    {
        var before = Describe(new PackageIndexer(Cache).Read(Package(), TestContext.Current.CancellationToken));
        var file = Directory.GetFiles(folder.PathOf("cache")).ShouldHaveSingleItem();
        var text = File.ReadAllText(file);
        File.WriteAllText(file, damage switch
        {
            0 => text[..(text.Length / 2)],
            1 => text.Replace("Node", "Mode", StringComparison.Ordinal),
            2 => "",
            _ => text.Replace("package index ", "package index 9", StringComparison.Ordinal),
        });

        var after = new PackageIndexer(Cache).Read(Package(), TestContext.Current.CancellationToken);

        Describe(after).ShouldBe(before);
        File.ReadAllText(file).ShouldBe(text);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_stops_nobody()
    {
        Add("cache", "a file where the folder should be");

        new PackageIndexer(Cache).Read(Package(), TestContext.Current.CancellationToken).Index.HasModule("lib.nodes.node").ShouldBeTrue();
    }

    [Fact]
    public void A_cache_does_not_grow_for_ever()
    {
        for (var i = 0; i < 40; i++)
        {
            Add($"site{i}/lib/__init__.py");
            new PackageIndexer(Cache).Read(Package($"site{i}"), TestContext.Current.CancellationToken);
        }

        Directory.GetFiles(folder.PathOf("cache")).Length.ShouldBeLessThanOrEqualTo(24);
    }

    [Fact]
    public void One_changed_file_is_read_alone()
    {
        var indexer = new PackageIndexer(Cache);
        var before = indexer.Read(Package(), TestContext.Current.CancellationToken);
        Add("lib/all_of_it.py", "third = 3\n");
        Add("lib/new.py", "fresh = 1\n");
        File.Delete(folder.PathOf("lib", "folder", "inner.py"));
        Smuggle("lib/nodes/node.py", "class Late: ...\n");

        var after = indexer.Update(
            before, [folder.PathOf("lib", "all_of_it.py"), folder.PathOf("lib", "new.py"), folder.PathOf("lib", "folder", "inner.py"), folder.PathOf("else.py")]);

        after.Index.HasName("lib", "third").ShouldBeTrue();
        after.Index.HasName("lib.new", "fresh").ShouldBeTrue();
        after.Index.HasModule("lib.folder").ShouldBeFalse();
        after.Index.HasName("lib.nodes.node", "Node").ShouldBeTrue();
        Describe(new PackageIndexer(Cache).Read(Package(), TestContext.Current.CancellationToken)).ShouldBe(Describe(after));
    }

    [Fact]
    public async Task In_the_background_the_same_is_read()
    {
        var read = new PackageIndexer(cache: null).Read(Package(), TestContext.Current.CancellationToken);

        var inBackground = await new PackageIndexer(cache: null).ReadInBackgroundAsync(Package(), TestContext.Current.CancellationToken);

        Describe(inBackground).ShouldBe(Describe(read));
    }

    [Fact]
    public async Task What_was_cancelled_is_not_kept()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(() => new PackageIndexer(Cache).ReadInBackgroundAsync(Package(), cancelled));

        Directory.Exists(folder.PathOf("cache")).ShouldBeFalse();
    }

    private static string Describe(PackageIndex index) =>
        ApiIndexFormat.Write("lib", "", "", ((OutlineIndex)index.Index).Modules);

    private PythonPackage Package(string site = "") =>
        PythonPackageFinder.Find("lib", PythonSearchPath.Empty with { Folders = [folder.PathOf(site)] }).ShouldNotBeNull();

    private void Add(string path, string text = "")
    {
        var file = folder.PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Smuggle(string path, string text)
    {
        var file = folder.PathOf(path.Split('/'));
        var written = File.GetLastWriteTimeUtc(file);
        text.Length.ShouldBe((int)new FileInfo(file).Length);
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, written);
    }
}
