using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>Reads what a plan has to know of the disk.</summary>
public static class DiskReader
{
    /// <summary>Larger files are refused rather than read: history would keep a copy of each that is replaced.</summary>
    private const long MaxBytes = 16 * 1024 * 1024;

    /// <param name="root">The root's real path, see <see cref="RootFolder.Find"/>.</param>
    /// <param name="paths">Of files, relative to the root, with '/'.</param>
    /// <returns>
    /// The snapshot; or OUTPUT_DIRECTORY where a path leads out of the root or through a link, is not allowed, or has something in its way;
    /// or PERMISSION_DENIED.
    /// </returns>
    public static Result<DiskSnapshot> Snapshot(string root, IEnumerable<string> paths)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, FileContent>(StringComparer.Ordinal);
        var otherSpellings = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, ILookup<string, string>>(StringComparer.Ordinal);
        try
        {
            foreach (var path in paths)
            {
                if (PathNames.FindFault(path) is { } fault) return PathErrors.BadName(path, fault);
                if (FindOtherSpelling(root, path, names) is { } other) otherSpellings[path] = other;

                var resolved = ContainedPath.Resolve(root, path);
                if (resolved.IsFailure(out var error)) return error;
                var file = new FileInfo(resolved.Value);
                if (!file.Exists) continue;
                if (file.Length > MaxBytes) return PathErrors.TooLarge(path, MaxBytes);
                files[path] = new FileContent([.. File.ReadAllBytes(resolved.Value)]);
            }
        }
        catch (Exception e) when (PublishErrors.IsOfTheMachine(e))
        {
            return PublishErrors.Of(e, root);
        }
        return new DiskSnapshot(files.ToImmutable(), otherSpellings.ToImmutable());
    }

    /// <summary>The path on disk whose names differ from the given ones only by case; null where there is none.</summary>
    private static string? FindOtherSpelling(string root, string path, Dictionary<string, ILookup<string, string>> known)
    {
        var folder = "";
        foreach (var name in path.Split('/'))
        {
            if (!known.TryGetValue(folder, out var names))
            {
                var entries = new DirectoryInfo(Path.Combine(root, folder));
                IEnumerable<string> found = entries.Exists ? entries.EnumerateFileSystemInfos().Select(e => e.Name) : [];
                known[folder] = names = found.ToLookup(n => n, StringComparer.OrdinalIgnoreCase);
            }
            var other = names[name].Where(n => n != name).Order(StringComparer.Ordinal).FirstOrDefault();
            var prefix = folder.Length == 0 ? "" : $"{folder}/";
            if (other is not null) return prefix + other;
            folder = prefix + name;
        }
        return null;
    }
}
