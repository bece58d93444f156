using SystemPath = System.IO.Path;

namespace Onex.Workspace.Compilation;

/// <summary>Where between runs is kept what can be made again, outside of the user's project.</summary>
internal static class CacheFolder
{
    /// <summary>Absolute; the folder need not exist.</summary>
    public static string Path { get; } = SystemPath.Combine(Home(), "onexgen");

    /// <summary>An account without a home has no folder of its own.</summary>
    private static string Home() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } home ? home : SystemPath.GetTempPath();
}
