using System.Reflection;

namespace Onex.Testing;

/// <summary>Where this checkout is on disk, and the folder <c>../shared</c> beside it that a user's clone does not have.</summary>
public static class Repository
{
    /// <summary>The absolute path of the repository's root, without a trailing separator.</summary>
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!.TrimEnd('/', '\\');

    /// <summary>The absolute path of a file or folder of the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The absolute path of something below <c>../shared</c>. Skips the running test, with the reason, where it is not there.</summary>
    public static string SharedPathOf(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));
        Requires.That(File.Exists(path) || Directory.Exists(path), $"{Path.Combine(["../shared", .. parts])} is not beside this checkout");
        return path;
    }
}
