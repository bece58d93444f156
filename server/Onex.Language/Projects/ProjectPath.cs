namespace Onex.Language.Projects;

/// <summary>Paths from a project's root, with '/'. The root is the empty text.</summary>
internal static class ProjectPath
{
    /// <summary>The folder that a file or folder lies in; the root for what lies there.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>A folder and all that it lies in, the root last.</summary>
    public static IEnumerable<string> Upwards(string folder)
    {
        for (; folder.Length > 0; folder = FolderOf(folder)) yield return folder;
        yield return "";
    }
}
