using System.Collections.Immutable;
using Onex.Workspace.Checking.Ignoring;
using Onex.Workspace.Configuration;

namespace Onex.Workspace.Checking.Files;

/// <summary>
/// Finds the contracts and Python files below folders. What git ignores and what the configuration excludes is left out, as are folders of other
/// people's files. No link is followed, so that the search ends and stays inside.
/// </summary>
internal static class FileFinder
{
    public static readonly ImmutableArray<string> ContractNames = ["contract.yaml", "contract.yml"];

    /// <summary>Other people's files and files that programs made.</summary>
    private static readonly HashSet<string> SkippedFolders = new(
        [
            ".git", ".hg", ".svn", ".onex", ".venv", "venv", ".tox", ".nox", "site-packages", "node_modules", "__pycache__", ".mypy_cache",
            ".pytest_cache", ".ruff_cache", ".cache", ".eggs",
        ],
        StringComparer.Ordinal);

    private static readonly EnumerationOptions Entries = new()
    {
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <param name="paths">Absolute paths of files and folders; what is named is looked at, even where it is ignored.</param>
    /// <returns>Absolute paths in ordinal order, each once. What is no folder is given back as it is.</returns>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, ConfigFiles configs, CancellationToken cancellationToken)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Directory.Exists(path)) FindBelow(Path.TrimEndingDirectorySeparator(path), configs, found, cancellationToken);
            else found.Add(path);
        }
        return [.. found];
    }

    public static bool IsContractName(string name) => ContractNames.Contains(name);

    public static bool IsPythonName(string name) => name.EndsWith(".py", StringComparison.Ordinal);

    /// <summary>Whether a search below a folder passes a file by, were it there.</summary>
    /// <param name="file">Absolute, below <paramref name="top"/>.</param>
    public static bool LeavesOut(string top, string file, ConfigFiles configs)
    {
        var (folder, ignore) = (top, GitIgnore.For(top));
        var parts = Path.GetRelativePath(top, file).Split(Path.DirectorySeparatorChar);
        for (var i = 0; i < parts.Length; i++)
        {
            var entry = new DirectoryInfo(Path.Combine(folder, parts[i]));
            var isFolder = i < parts.Length - 1;
            if (isFolder && (SkippedFolders.Contains(parts[i]) || IsVirtualEnvironment(entry))) return true;
            if (ignore.Ignores(entry.FullName, isFolder) || configs.For(folder)?.Config.Exclude.Ignores(entry.FullName, isFolder) == true) return true;
            if (isFolder) (folder, ignore) = (entry.FullName, ignore.Enter(entry.FullName));
        }
        return false;
    }

    private static void FindBelow(string top, ConfigFiles configs, SortedSet<string> found, CancellationToken cancellationToken)
    {
        var open = new Stack<(string Folder, GitIgnore Ignore)>([(top, GitIgnore.For(top))]);
        while (open.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (folder, ignore) = next;
            var exclude = configs.For(folder)?.Config.Exclude;
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Entries))
            {
                var isFolder = entry is DirectoryInfo;
                if (isFolder ? SkippedFolders.Contains(entry.Name) : !IsContractName(entry.Name) && !IsPythonName(entry.Name)) continue;
                if (ignore.Ignores(entry.FullName, isFolder) || exclude?.Ignores(entry.FullName, isFolder) == true) continue;
                if (!isFolder) found.Add(entry.FullName);
                else if (!IsVirtualEnvironment(entry)) open.Push((entry.FullName, ignore.Enter(entry.FullName)));
            }
        }
    }

    private static bool IsVirtualEnvironment(FileSystemInfo folder) => File.Exists(Path.Combine(folder.FullName, "pyvenv.cfg"));
}
