using Onex.Testing.Python;

namespace Onex.Execution.Tests.Harness;

/// <summary>A copy of the small package that is right, to break.</summary>
internal sealed class SamplePackage : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SamplePackage()
    {
        var sample = Repository.PathOf("tests", "python", "sample");
        foreach (var source in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var copy = folder.PathOf(Path.GetRelativePath(sample, source));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(source, copy);
        }
    }

    public string Root => folder.Path;

    public PackageUnderTest Package => new(Root, "node_sample_effect", "node_sample_effect.node", "NodeSampleEffect");

    public void Replace(string file, string from, string to)
    {
        var path = Path.Combine(Root, "node_sample_effect", file);
        var original = File.ReadAllText(path);
        original.ShouldContain(from, Case.Sensitive);
        File.WriteAllText(path, original.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();
}
