using Onex.Generation.Errors;

namespace Onex.Workspace.Paths;

/// <summary>Whether a path really lies below its root: every folder on the way is looked at on disk, not only its name.</summary>
internal static class ContainedPath
{
    /// <param name="root">The root's real path, see <see cref="RootFolder.Resolve"/>.</param>
    /// <param name="path">Of a file, relative, with '/'.</param>
    /// <returns>
    /// The absolute path; or OUTPUT_DIRECTORY where a name is not allowed, a link lies on the way, or something of another kind is in the way.
    /// </returns>
    public static Result<string> Resolve(string root, string path)
    {
        if (PathNames.FindFault(path) is { } fault) return PathErrors.BadName(path, fault);

        var names = path.Split('/');
        var resolved = root;
        for (var i = 0; i < names.Length; i++)
        {
            resolved = Path.Combine(resolved, names[i]);
            var shown = string.Join('/', names[..(i + 1)]);
            switch (DiskEntry.KindOf(resolved))
            {
                case DiskEntryKind.Missing:
                    return Path.Combine([resolved, .. names[(i + 1)..]]);
                case DiskEntryKind.Link:
                    return PathErrors.Link(shown);
                case DiskEntryKind.Folder when i + 1 == names.Length:
                    return PathErrors.FolderInTheWay(shown);
                case DiskEntryKind.File when i + 1 < names.Length:
                    return PathErrors.FileInTheWay(shown);
            }
        }
        return resolved;
    }
}
