using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Onex.Workspace.Python;

namespace Onex.Workspace.Api;

/// <summary>
/// Keeps indexes of packages between runs: a file for each place that a package lies in. What is damaged or of another version is not
/// there, and what cannot be written is made again the next time: a cache never stops anybody.
/// </summary>
/// <param name="folder">Absolute; made when something is kept.</param>
public sealed class PackageIndexCache(string folder)
{
    /// <summary>More environments than somebody works with; of more, those that were used longest ago go.</summary>
    private const int MostFiles = 24;

    private const string Suffix = ".index";

    /// <summary>That of the user; null where there is no place for it.</summary>
    public static PackageIndexCache? ForUser() => UserCacheFolder.Find() is { } folder
        ? new PackageIndexCache(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"packages-{PackageIndexFormat.Version}")))
        : null;

    internal ImmutableDictionary<string, IndexedFile>? Load(PythonPackage package)
    {
        var file = FileOf(package);
        try
        {
            if (!File.Exists(file)) return null;
            var index = PackageIndexFormat.Read(File.ReadAllBytes(file));
            if (index is not null) File.SetLastAccessTimeUtc(file, DateTime.UtcNow);
            return index;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal void Save(PythonPackage package, ImmutableDictionary<string, IndexedFile> files)
    {
        var file = FileOf(package);
        var temporary = $"{file}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(folder);
            // A path with a tab or a line break cannot be told; no package is laid out like that on purpose.
            File.WriteAllBytes(temporary, PackageIndexFormat.Write(files.Values.Where(one => !one.Path.AsSpan().ContainsAny('\t', '\n', '\r'))));
            File.Move(temporary, file, overwrite: true);
            RemoveOld();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            PythonFiles.Delete(temporary);
        }
    }

    private void RemoveOld()
    {
        var old = new DirectoryInfo(folder).GetFiles().OrderByDescending(file => file.LastAccessTimeUtc).Skip(MostFiles);
        foreach (var file in old) PythonFiles.Delete(file.FullName);
    }

    private string FileOf(PythonPackage package)
    {
        var place = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', package.Folders))))[..16];
        return Path.Combine(folder, $"{package.Name}-{place}{Suffix}");
    }
}
