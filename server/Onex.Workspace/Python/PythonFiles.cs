namespace Onex.Workspace.Python;

/// <summary>
/// Reading what others have installed: whatever cannot be read (no permission, a broken link, a file where a folder was expected, far too
/// large) counts as not there, as it does for Python's own import.
/// </summary>
internal static class PythonFiles
{
    private const long LargestFile = 8 * 1024 * 1024;

    public static string? ReadText(string path) => Attempt(() => new FileInfo(path) is { Exists: true, Length: <= LargestFile } ? File.ReadAllText(path) : null);

    public static string[] Folders(string folder, string pattern) =>
        Attempt(() => Directory.Exists(folder) ? Directory.GetDirectories(folder, pattern) : null) ?? [];

    public static string[] Files(string folder, string pattern) =>
        Attempt(() => Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : null) ?? [];

    /// <summary>What a folder holds, in ordinal order.</summary>
    public static FileSystemInfo[] Entries(DirectoryInfo folder)
    {
        var entries = Attempt(() => folder.Exists ? folder.GetFileSystemInfos() : null) ?? [];
        Array.Sort(entries, (x, y) => string.CompareOrdinal(x.Name, y.Name));
        return entries;
    }

    /// <summary>The file behind all links; null where they lead nowhere.</summary>
    public static string? ResolveLinks(string path) =>
        Attempt(() => File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : null);

    /// <summary>Deletes a file that nobody needs; where that is not possible it stays.</summary>
    public static void Delete(string path) => Attempt(() =>
    {
        File.Delete(path);
        return path;
    });

    private static T? Attempt<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
