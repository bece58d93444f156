using Onex.Generation.Errors;

namespace Onex.Generation.Planning;

/// <summary>
/// Names that not every file system can hold side by side: Windows and macOS take names that differ only by case for the same,
/// and a repository is checked out on all of them.
/// </summary>
internal static class PathCollisions
{
    public static OnexError? Find(IEnumerable<string> planned, DiskSnapshot disk)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in planned)
        {
            if (disk.OtherSpellings.TryGetValue(path, out var other)) return Differs(path, other, "is on disk already");
            if (!files.Add(path)) return Differs(path, spellings[path], "is planned too");
            for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
            {
                var prefix = path[..end];
                if (!spellings.TryAdd(prefix, prefix) && spellings[prefix] != prefix)
                    return Differs(path, spellings[prefix], "is planned too");
            }
        }

        var folder = spellings.Keys.Select(p => p.LastIndexOf('/') is var slash and > 0 ? p[..slash] : null)
            .FirstOrDefault(f => f is not null && files.Contains(f));
        return folder is null ? null : Differs(folder, folder, "is planned as a folder too");
    }

    private static OnexError Differs(string path, string other, string what) => new OnexError(
        ErrorCodes.FileConflict,
        ErrorLevel.User,
        $"'{path}' cannot be written: '{other}' {what}, and not every file system can tell the two apart.",
        "Rename the one of the two that is yours.",
        "Give the node another name with --name.").With("path", path).With("other", other);
}
