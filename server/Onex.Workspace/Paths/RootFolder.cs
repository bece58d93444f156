using Onex.Generation.Errors;

namespace Onex.Workspace.Paths;

/// <summary>
/// The folder that no write may leave and that holds <c>.onex/</c>. It may be reached through a link, which is followed once, here;
/// below it no link is followed.
/// </summary>
public static class RootFolder
{
    public const string StateFolderName = ".onex";

    private const string ProjectFile = "pyproject.toml";

    private const int MaxLinks = 40;

    /// <summary>
    /// The root for an output folder: the nearest folder, from itself upwards, with a <c>pyproject.toml</c> or with an <c>.onex/</c> that holds
    /// anything, otherwise the output folder itself, which need not exist yet.
    /// </summary>
    /// <returns>The root's real path and the output folder relative to it, with '/', empty where they are the same.</returns>
    public static Result<(string Root, string Output)> Find(string outputFolder)
    {
        var output = Resolve(outputFolder);
        if (output.IsFailure(out var error)) return error;
        for (var folder = output.Value; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var state = new DirectoryInfo(Path.Combine(folder, StateFolderName));
            if (File.Exists(Path.Combine(folder, ProjectFile)) || (state.Exists && state.EnumerateFileSystemInfos().Any()))
                return (folder, RelativeTo(folder, output.Value));
        }
        return (output.Value, "");
    }

    /// <summary>The real path of a folder, whose last parts need not exist.</summary>
    public static Result<string> Resolve(string folder)
    {
        if (!Path.IsPathFullyQualified(folder)) return PathErrors.NotAbsolute(folder);
        // Links are followed before '..' is, as the operating system does.
        var rest = new Stack<string>(PartsOf(folder).Reverse());
        var resolved = Path.GetPathRoot(folder)!;
        for (var links = 0; rest.TryPop(out var part);)
        {
            if (part is "" or ".") continue;
            if (part == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = new DirectoryInfo(Path.Combine(resolved, part));
            if (next.LinkTarget is not { } target)
            {
                if (File.Exists(next.FullName)) return PathErrors.FileInTheWay(next.FullName);
                resolved = next.FullName;
                continue;
            }

            if (++links > MaxLinks) return PathErrors.Link(next.FullName);
            if (Path.IsPathFullyQualified(target)) resolved = Path.GetPathRoot(target)!;
            foreach (var step in PartsOf(target).Reverse()) rest.Push(step);
        }
        return resolved;
    }

    private static string[] PartsOf(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]);

    private static string RelativeTo(string root, string folder) =>
        root == folder ? "" : Path.GetRelativePath(root, folder).Replace(Path.DirectorySeparatorChar, '/');
}
