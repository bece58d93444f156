using System.Collections.Immutable;
using Onex.Language.Projects;

namespace Onex.Workspace.Editing;

/// <summary>A project's files with those that are open in an editor in place of what is on disk.</summary>
/// <param name="disk">What is on disk.</param>
/// <param name="open">The texts of open files by their paths from the project's root, with '/'. They need not be on disk.</param>
internal sealed class EditedProjectFiles(IProjectFiles disk, ImmutableDictionary<string, string> open) : IProjectFiles
{
    public string? Read(string path) => open.TryGetValue(path, out var text) ? text : disk.Read(path);

    public ImmutableArray<string> FilesIn(string folder)
    {
        var files = disk.FilesIn(folder);
        var added = open.Keys.Where(p => FolderOf(p) == folder).Select(NameOf).Where(n => files.BinarySearch(n, StringComparer.Ordinal) < 0).ToList();
        return added.Count == 0 ? files : [.. files.Concat(added).Order(StringComparer.Ordinal)];
    }

    public ImmutableArray<string> FoldersIn(string folder) => disk.FoldersIn(folder);

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
