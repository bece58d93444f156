namespace Onex.Workspace.Paths;

/// <summary>Paths inside a project are relative and have '/'; this is where they lie on the disk.</summary>
public static class DiskPath
{
    /// <param name="root">Absolute.</param>
    /// <param name="path">Relative, with '/'; empty for the root itself.</param>
    /// <returns>The absolute path, with the separators of the system. Whether it stays below the root is not looked at.</returns>
    public static string Of(string root, string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
