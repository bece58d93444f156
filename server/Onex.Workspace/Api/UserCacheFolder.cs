namespace Onex.Workspace.Api;

/// <summary>Where a user's programs keep what they can make again.</summary>
public static class UserCacheFolder
{
    private const string Product = "onexgen";

    /// <summary>The product's own folder there; it need not exist. Null where the user has no home.</summary>
    public static string? Find()
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } moved && Path.IsPathFullyQualified(moved))
            return Path.Combine(moved, Product);
        if (OperatingSystem.IsWindows()) return Below(Environment.SpecialFolder.LocalApplicationData, Product, "cache");
        return OperatingSystem.IsMacOS()
            ? Below(Environment.SpecialFolder.UserProfile, "Library", "Caches", Product)
            : Below(Environment.SpecialFolder.UserProfile, ".cache", Product);
    }

    private static string? Below(Environment.SpecialFolder folder, params string[] parts) =>
        Environment.GetFolderPath(folder) is { Length: > 0 } found ? Path.Combine([found, .. parts]) : null;
}
