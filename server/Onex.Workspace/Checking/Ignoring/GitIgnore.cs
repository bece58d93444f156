using System.Collections.Immutable;

namespace Onex.Workspace.Checking.Ignoring;

/// <summary>
/// The ignore files that count for a folder: <c>.git/info/exclude</c> and the <c>.gitignore</c> of the repository's root and of every folder
/// down to it; the nearest one that says something decides. A user's global ignore file is not asked.
/// </summary>
internal sealed class GitIgnore
{
    public const string FileName = ".gitignore";

    private const long MaxBytes = 1024 * 1024;

    private readonly ImmutableStack<IgnoreList> lists;

    private GitIgnore(ImmutableStack<IgnoreList> lists) => this.lists = lists;

    /// <summary>With the files of the folder itself and, inside of a repository, of those above it.</summary>
    public static GitIgnore For(string folder)
    {
        var folders = new Stack<string>();
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            folders.Push(at);
            if (!Path.Exists(Path.Combine(at, ".git"))) continue;
            var root = new GitIgnore([]).With(at, Path.Combine(at, ".git", "info", "exclude"));
            return folders.Aggregate(root, (ignore, next) => ignore.Enter(next));
        }
        return new GitIgnore([]).Enter(folder);
    }

    /// <summary>With the file of a folder below, if it has one.</summary>
    public GitIgnore Enter(string folder) => With(folder, Path.Combine(folder, FileName));

    /// <param name="path">Absolute, of something that stands in the folder last entered.</param>
    public bool Ignores(string path, bool isFolder)
    {
        foreach (var list in lists)
        {
            if (list.Ignores(path, isFolder) is { } says) return says;
        }
        return false;
    }

    private GitIgnore With(string folder, string file)
    {
        try
        {
            var info = new FileInfo(file);
            return info.Exists && info.Length <= MaxBytes ? new GitIgnore(lists.Push(IgnoreList.Parse(folder, File.ReadLines(file)))) : this;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As git does: a file that cannot be read says nothing.
            return this;
        }
    }
}
