namespace Onex.Workspace.Processes;

/// <summary>Finds programs on PATH as a shell would, but never in the current folder: only absolute entries of PATH count.</summary>
public static class ExecutableFinder
{
    private static readonly string[] WindowsExtensions = [".exe", ".cmd", ".bat"];

    /// <summary>The absolute path of a program by its bare name, or null.</summary>
    public static string? Find(string name) => Find(name, Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <param name="path">Folders separated as in PATH.</param>
    public static string? Find(string name, string path) => path
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => InFolder(folder, name))
        .FirstOrDefault(found => found is not null);

    /// <summary>The program of that name in a folder, or null.</summary>
    public static string? InFolder(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        if (!OperatingSystem.IsWindows()) return IsExecutable(file) ? file : null;
        return WindowsExtensions.Select(extension => file + extension).FirstOrDefault(IsExecutable);
    }

    /// <summary>A file that may be executed. The empty files that Windows puts on PATH to advertise its store are none.</summary>
    public static bool IsExecutable(string file)
    {
        try
        {
            if (!File.Exists(file)) return false;
            if (OperatingSystem.IsWindows()) return new FileInfo(file).Length > 0;
            return (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A link that leads nowhere exists, but cannot be executed.
            return false;
        }
    }
}
