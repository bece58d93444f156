using System.Collections.Immutable;

namespace Onex.Workspace.Python;

/// <summary>The folders of a project in which its environment may lie.</summary>
internal static class ProjectFolders
{
    private static readonly string[] ProjectMarks = ["pyproject.toml", "setup.py", "setup.cfg"];

    /// <summary>
    /// A folder and those above it up to the project's root: the repository, where it lies in one, since a workspace of several projects has
    /// one environment; else the nearest folder that looks like a project; else the folder alone.
    /// </summary>
    public static ImmutableArray<string> Upwards(string start)
    {
        var all = new List<string>();
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder)) all.Add(folder);
        var root = all.FindIndex(folder => Path.Exists(Path.Combine(folder, ".git")));
        if (root < 0) root = all.FindIndex(folder => ProjectMarks.Any(mark => File.Exists(Path.Combine(folder, mark))));
        return [.. all.Take(Math.Max(root, 0) + 1)];
    }
}
