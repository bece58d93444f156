namespace Onex.Workspace.Checking.Files;

/// <summary>Finds the contract files below folders. No link is followed, so that the search ends and stays inside.</summary>
internal static class ContractFinder
{
    private static readonly string[] ContractNames = ["contract.yaml", "contract.yml"];

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

    /// <param name="paths">Absolute paths of files and folders.</param>
    /// <returns>Absolute paths in ordinal order, each once. What is no folder is given back as it is.</returns>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Directory.Exists(path)) FindBelow(path, found, cancellationToken);
            else found.Add(path);
        }
        return [.. found];
    }

    private static void FindBelow(string top, SortedSet<string> found, CancellationToken cancellationToken)
    {
        var open = new Stack<DirectoryInfo>([new DirectoryInfo(top)]);
        while (open.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in folder.EnumerateFileSystemInfos("*", Entries))
            {
                if (entry is DirectoryInfo below)
                {
                    if (!SkippedFolders.Contains(below.Name) && !IsVirtualEnvironment(below)) open.Push(below);
                }
                else if (ContractNames.Contains(entry.Name)) found.Add(entry.FullName);
            }
        }
    }

    private static bool IsVirtualEnvironment(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "pyvenv.cfg"));
}
