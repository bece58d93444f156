using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Onex.Workspace.Python;

/// <summary>
/// Reads from the files beside an interpreter which version it is and where its packages are: from <c>pyvenv.cfg</c> for a virtual
/// environment, else from the layout of the installation. Null where the files do not tell, e.g. for a wrapper script.
/// </summary>
internal static partial class PythonInstallationReader
{
    public static PythonInstallation? Read(string interpreter, string? home) =>
        ReadVirtualEnvironment(interpreter, home) ?? ReadInstalled(interpreter, home);

    private static PythonInstallation? ReadVirtualEnvironment(string interpreter, string? home)
    {
        var folder = Path.GetDirectoryName(interpreter)!;
        foreach (var prefix in new[] { Path.GetDirectoryName(folder), folder })
        {
            if (prefix is null || ReadSettings(Path.Combine(prefix, "pyvenv.cfg")) is not { } settings) continue;
            var library = FindLibrary(prefix, "site-packages");
            var version = settings.GetValueOrDefault("version") ?? settings.GetValueOrDefault("version_info") ?? library?.Version;
            var sites = ImmutableArray.CreateBuilder<string>();
            if (library is not null) sites.Add(Path.Combine(library.Value.Folder, "site-packages"));
            var system = settings.TryGetValue("home", out var @base) ? ReadInstalled(Path.Combine(@base, Path.GetFileName(interpreter)), home) : null;
            if (settings.GetValueOrDefault("include-system-site-packages") == "true" && system is not null) sites.AddRange(system.SiteFolders);
            return new PythonInstallation(version, prefix, sites.ToImmutable()) { Library = system?.Library };
        }
        return null;
    }

    private static PythonInstallation? ReadInstalled(string interpreter, string? home)
    {
        var file = PythonFiles.ResolveLinks(interpreter);
        if (file is null) return null;
        var folder = Path.GetDirectoryName(file)!;
        foreach (var prefix in new[] { Path.GetDirectoryName(folder), folder })
        {
            if (prefix is null || FindLibrary(prefix, "os.py", VersionIn(Path.GetFileName(file))) is not { } library) continue;
            return new PythonInstallation(library.Version, prefix, FindSites(prefix, library, home)) { Library = library.Folder };
        }
        return null;
    }

    private static ImmutableArray<string> FindSites(string prefix, (string Folder, string? Version) library, string? home)
    {
        var name = $"python{library.Version}";
        IEnumerable<string> candidates =
        [
            .. home is null ? [] : new[] { Path.Combine(home, ".local", "lib", name, "site-packages") },
            // Debian's layout has both, and searches the local one first.
            Path.Combine(prefix, "local", "lib", name, "dist-packages"),
            Path.Combine(prefix, "lib", "python3", "dist-packages"),
            Path.Combine(library.Folder, "dist-packages"),
            Path.Combine(library.Folder, "site-packages"),
        ];
        return [.. candidates.Where(Directory.Exists)];
    }

    /// <summary>The folder <c>lib/pythonX.Y</c>, or <c>Lib</c> on Windows, that contains what is looked for.</summary>
    private static (string Folder, string? Version)? FindLibrary(string prefix, string content, string? version = null)
    {
        var onWindows = Path.Combine(prefix, "Lib");
        if (OperatingSystem.IsWindows()) return Exists(Path.Combine(onWindows, content)) ? (onWindows, version ?? VersionOfDll(prefix)) : null;
        var pattern = version is null ? "python3.*" : $"python{version}";
        var folder = PythonFiles.Folders(Path.Combine(prefix, "lib"), pattern)
            .Where(found => Exists(Path.Combine(found, content)))
            .OrderBy(found => found, StringComparer.Ordinal)
            .LastOrDefault();
        return folder is null ? null : (folder, VersionIn(Path.GetFileName(folder)));
    }

    private static string? VersionOfDll(string prefix) => PythonFiles.Files(prefix, "python3*.dll")
        .Select(file => DllName().Match(Path.GetFileName(file)))
        .Where(match => match.Success)
        .Select(match => $"3.{match.Groups[1].Value}")
        .FirstOrDefault();

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    private static string? VersionIn(string name) => VersionedName().Match(name) is { Success: true } match ? match.Groups[1].Value : null;

    private static Dictionary<string, string>? ReadSettings(string file)
    {
        if (PythonFiles.ReadText(file) is not { } text) return null;
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split('\n'))
        {
            if (line.Split('=', 2) is [var key, var value]) settings[key.Trim()] = value.Trim();
        }
        return settings;
    }

    [GeneratedRegex("""python(3\.[0-9]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex VersionedName();

    [GeneratedRegex("""^python3([0-9]+)\.dll$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DllName();
}
