using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Onex.Language.Projects;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Contracts;

/// <summary>
/// A project's files on disk, read as they are asked for; what a folder holds is looked at once. No link below the root is followed: it is
/// listed as a file that cannot be read.
/// </summary>
/// <param name="root">The root's absolute path.</param>
public sealed class DiskProjectFiles(string root) : IProjectFiles
{
    /// <summary>As much as the readers of YAML and Python take.</summary>
    private const long LargestFile = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ConcurrentDictionary<string, Listing> listings = new(StringComparer.Ordinal);

    public string? Read(string path)
    {
        var (folder, name) = Split(path);
        if (!Has(ListingOf(folder).Files, name)) return null;
        try
        {
            var file = new FileInfo(DiskPath.Of(root, path));
            return IsLink(file) || file.Length > LargestFile ? null : Utf8.GetString(File.ReadAllBytes(file.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }

    public ImmutableArray<string> FilesIn(string folder) => ListingOf(folder).Files;

    public ImmutableArray<string> FoldersIn(string folder) => ListingOf(folder).Folders;

    private Listing ListingOf(string folder) => listings.GetOrAdd(folder, List);

    private Listing List(string folder)
    {
        // A folder is there only if the one above lists it: so neither a name nor a link leads out of the root.
        var (parent, name) = Split(folder);
        if (folder.Length > 0 && !Has(ListingOf(parent).Folders, name)) return Listing.Empty;
        try
        {
            var files = new List<string>();
            var folders = new List<string>();
            foreach (var entry in new DirectoryInfo(DiskPath.Of(root, folder)).EnumerateFileSystemInfos())
                (entry is DirectoryInfo && !IsLink(entry) ? folders : files).Add(entry.Name);
            files.Sort(StringComparer.Ordinal);
            folders.Sort(StringComparer.Ordinal);
            return new Listing([.. files], [.. folders]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Listing.Empty;
        }
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool Has(ImmutableArray<string> names, string name) => names.BinarySearch(name, StringComparer.Ordinal) >= 0;

    private static (string Folder, string Name) Split(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? ("", path) : (path[..slash], path[(slash + 1)..]);
    }

    private sealed record Listing(ImmutableArray<string> Files, ImmutableArray<string> Folders)
    {
        public static Listing Empty { get; } = new([], []);
    }
}
