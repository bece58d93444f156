using BenchmarkDotNet.Attributes;
using Onex.Workspace.Api;
using Onex.Workspace.Python;

namespace Onex.Benchmarks;

/// <summary>
/// Indexing the real omnibase_core, whose source folder <c>ONEX_CORE_SRC</c> names: without a cache, with the cache of the last time, and
/// after one file changed.
/// </summary>
[InProcess]
[WarmupCount(1)]
[IterationCount(7)]
[InvocationCount(1)]
public class PackageIndexBenchmark
{
    private string cache = "";
    private PythonPackage package = null!;
    private PackageIndexer cached = null!;
    private PackageIndex index = null!;
    private string changed = "";

    [GlobalSetup]
    public void Prepare()
    {
        var source = Environment.GetEnvironmentVariable("ONEX_CORE_SRC")!.Split(Path.PathSeparator)[0];
        var root = Path.Combine(Directory.Exists(Path.Combine(source, "src")) ? Path.Combine(source, "src") : source, "omnibase_core");
        package = new PythonPackage("omnibase_core", "0.46.8", [root]);
        cache = Directory.CreateTempSubdirectory("onex-benchmark-").FullName;
        cached = new PackageIndexer(new PackageIndexCache(cache));
        changed = Path.Combine(root, "nodes", "node_effect.py");
    }

    [Benchmark]
    public bool Cold() => new PackageIndexer(cache: null).Read(package, CancellationToken.None).Index.HasName("omnibase_core.nodes", "NodeEffect");

    [IterationSetup(Target = nameof(Warm))]
    public void Keep() => cached.Read(package, CancellationToken.None);

    [Benchmark]
    public bool Warm() => cached.Read(package, CancellationToken.None).Index.HasName("omnibase_core.nodes", "NodeEffect");

    [IterationSetup(Target = nameof(OneChangedFile))]
    public void Open() => index = cached.Read(package, CancellationToken.None);

    [Benchmark]
    public bool OneChangedFile() => cached.Update(index, [changed]).Index.HasName("omnibase_core.nodes", "NodeEffect");

    [GlobalCleanup]
    public void Remove() => Directory.Delete(cache, recursive: true);
}
