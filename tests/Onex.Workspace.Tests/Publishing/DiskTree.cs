using System.Globalization;
using System.Security.Cryptography;

namespace Onex.Workspace.Tests.Publishing;

/// <summary>Everything below a folder, one line an entry: kind, mode, content. Two trees are the same when their texts are.</summary>
internal static class DiskTree
{
    /// <param name="without">The name of an entry at the top that does not count.</param>
    public static string Of(string folder, string? without = null)
    {
        if (!Directory.Exists(folder)) return "(no folder)";
        var lines = new List<string>();
        Add(folder, "", lines, without);
        return string.Join('\n', lines);
    }

    private static void Add(string folder, string prefix, List<string> lines, string? without)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (entry.Name == without) continue;
            var mode = OperatingSystem.IsWindows() ? "" : Convert.ToString((int)entry.UnixFileMode, 8);
            var content = entry.LinkTarget is { } target ? $"→ {target}"
                : entry is FileInfo file ? $"{file.Length.ToString(CultureInfo.InvariantCulture)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.FullName)))[..16]}"
                : "/";
            lines.Add($"{prefix}{entry.Name} {mode} {content}");
            if (entry is DirectoryInfo && entry.LinkTarget is null) Add(entry.FullName, $"{prefix}{entry.Name}/", lines, null);
        }
    }
}
