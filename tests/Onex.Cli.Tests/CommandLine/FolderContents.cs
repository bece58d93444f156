namespace Onex.Cli.Tests.CommandLine;

/// <summary>All files below a folder by their relative paths, without what the generator keeps for itself in <c>.onex</c>.</summary>
internal static class FolderContents
{
    public static SortedDictionary<string, string> Of(string folder) => Read(folder, includeState: false);

    public static SortedDictionary<string, string> WithStateOf(string folder) => Read(folder, includeState: true);

    private static SortedDictionary<string, string> Read(string folder, bool includeState)
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(folder)) return contents;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            if (includeState || !path.StartsWith(".onex/", StringComparison.Ordinal)) contents[path] = Convert.ToHexString(File.ReadAllBytes(file));
        }
        return contents;
    }
}
