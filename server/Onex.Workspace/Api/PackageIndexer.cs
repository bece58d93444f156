using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Python;
using Onex.Language.Text;
using Onex.Workspace.Python;

namespace Onex.Workspace.Api;

/// <summary>Reads the public names of a whole package from its source: of files that are as they were last time from a cache, of the others anew.</summary>
/// <param name="cache">Null for no cache.</param>
public sealed class PackageIndexer(PackageIndexCache? cache)
{
    /// <summary>The index as the files are now. Reads on all processors.</summary>
    /// <exception cref="OperationCanceledException">Nothing is kept of what was read.</exception>
    public PackageIndex Read(PythonPackage package, CancellationToken cancellationToken)
    {
        var known = cache?.Load(package) ?? ImmutableDictionary<string, IndexedFile>.Empty;
        return Read(package, known, Environment.ProcessorCount, cancellationToken);
    }

    /// <summary>As <see cref="Read(PythonPackage, CancellationToken)"/>, one file after another and behind all that is more urgent.</summary>
    public Task<PackageIndex> ReadInBackgroundAsync(PythonPackage package, CancellationToken cancellationToken) => BackgroundThread.RunAsync(
        () => Read(package, cache?.Load(package) ?? ImmutableDictionary<string, IndexedFile>.Empty, processors: 1, cancellationToken),
        cancellationToken);

    /// <summary>The index after some files of the package changed, came or went. Others are not looked at.</summary>
    /// <param name="changed">Absolute paths; those that are not the package's are passed over.</param>
    public PackageIndex Update(PackageIndex before, IEnumerable<string> changed)
    {
        var files = before.Files.ToBuilder();
        foreach (var path in changed)
        {
            if (PythonModuleFiles.At(before.Package, path) is not { } file) continue;
            if (ReadFile(file) is { } read) files[path] = read;
            else files.Remove(path);
        }
        var after = new PackageIndex(before.Package, files.ToImmutable());
        cache?.Save(before.Package, after.Files);
        return after;
    }

    private PackageIndex Read(PythonPackage package, ImmutableDictionary<string, IndexedFile> known, int processors, CancellationToken cancellationToken)
    {
        var found = PythonModuleFiles.Enumerate(package).ToArray();
        var read = new IndexedFile?[found.Length];
        var changed = new List<int>();
        for (var i = 0; i < found.Length; i++)
        {
            if (known.TryGetValue(found[i].Path, out var before) && before.IsSameAs(found[i])) read[i] = before;
            else changed.Add(i);
        }
        if (changed.Count == 0 && found.Length == known.Count) return new PackageIndex(package, known);

        if (processors == 1)
        {
            foreach (var i in changed)
            {
                cancellationToken.ThrowIfCancellationRequested();
                read[i] = ReadFile(found[i]);
            }
        }
        else
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = processors, CancellationToken = cancellationToken };
            Parallel.ForEach(changed, options, i => read[i] = ReadFile(found[i]));
        }
        var files = read.OfType<IndexedFile>().ToImmutableDictionary(file => file.Path, StringComparer.Ordinal);
        cache?.Save(package, files);
        return new PackageIndex(package, files);
    }

    /// <summary>Null for a file that cannot be read, and one that is not there (any more).</summary>
    private static IndexedFile? ReadFile(PythonModuleFile file)
    {
        if (PythonFiles.ReadText(file.Path) is not { } text) return null;
        var outline = ApiModuleReader.Read(file.Location, PythonParser.Parse(new SourceText(text)));
        return new IndexedFile(file.Path, file.Info.Length, file.Info.LastWriteTimeUtc.Ticks, file.Location, outline);
    }
}
