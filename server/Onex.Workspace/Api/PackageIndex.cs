using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Workspace.Python;

namespace Onex.Workspace.Api;

/// <summary>All public names of an installed package, and the files that they were read from. Made by <see cref="PackageIndexer"/>.</summary>
public sealed class PackageIndex
{
    private readonly Lazy<OutlineIndex> index;

    internal PackageIndex(PythonPackage package, ImmutableDictionary<string, IndexedFile> files)
    {
        Package = package;
        Files = files;
        index = new Lazy<OutlineIndex>(() => new OutlineIndex(new ApiPackage(package.Name, package.Version, package.Folders[^1]), Chosen()));
    }

    public PythonPackage Package { get; }

    public IApiIndex Index => index.Value;

    /// <summary>How many modules it has.</summary>
    public int Count => index.Value.Count;

    /// <summary>By absolute path.</summary>
    internal ImmutableDictionary<string, IndexedFile> Files { get; }

    /// <summary>Of several files for a module the one that Python would take: of folders the first, in it the stub, then the package.</summary>
    private Dictionary<string, ApiOutline> Chosen()
    {
        var chosen = new Dictionary<string, IndexedFile>(Files.Count, StringComparer.Ordinal);
        foreach (var file in Files.Values)
        {
            if (!chosen.TryGetValue(file.Location.Name, out var other) || Rank(file) < Rank(other)) chosen[file.Location.Name] = file;
        }
        return chosen.ToDictionary(pair => pair.Key, pair => pair.Value.Outline, StringComparer.Ordinal);
    }

    private int Rank(IndexedFile file)
    {
        var folder = Package.Folders.TakeWhile(folder => !file.Path.StartsWith(folder, StringComparison.Ordinal)).Count();
        return (file.Location.IsStub ? 0 : 1_000) + (folder * 10) + (file.Location.IsPackage ? 0 : 1);
    }
}
