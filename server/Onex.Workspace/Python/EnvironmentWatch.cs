using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Onex.Workspace.Python;

/// <summary>Tells when an environment has to be looked for again: what to watch, and whether anything of it is another than it was.</summary>
public static class EnvironmentWatch
{
    /// <summary>What decides in a project's folder which environment is taken.</summary>
    private static readonly ImmutableArray<string> InProject =
    [
        "pyproject.toml", "poetry.toml", "uv.lock", ".python-version", "environment.yml", "environment.yaml", ".venv/pyvenv.cfg",
        "venv/pyvenv.cfg", ".conda/conda-meta/history",
    ];

    /// <summary>What changes in a folder of packages when something is installed there or removed.</summary>
    private static readonly ImmutableArray<string> InSite = ["*.pth", "*.dist-info/METADATA", "*.egg-info/PKG-INFO", "__editable__*_finder.py"];

    /// <summary>Globs for all of that in environments below a project's folder, for who watches all projects at once.</summary>
    public static ImmutableArray<string> Globs { get; } = [.. InProject.Select(name => "**/" + name), .. InSite.Select(name => "**/site-packages/" + name)];

    /// <param name="folder">The absolute path that the environment was looked for from.</param>
    /// <returns>In the order of the search, each once.</returns>
    public static ImmutableArray<WatchedPath> Patterns(PythonEnvironment environment, string folder)
    {
        var project = ProjectFolders.Upwards(folder).SelectMany(at => InProject.Select(name => new WatchedPath(at, name)));
        var own = environment.Interpreter?.Prefix is { } prefix ? [new WatchedPath(prefix, "pyvenv.cfg")] : Array.Empty<WatchedPath>();
        var sites = environment.SearchPath.Folders.SelectMany(at => InSite.Select(name => new WatchedPath(at, name)));
        return [.. project.Concat(own).Concat(sites).Distinct()];
    }

    /// <summary>
    /// A text that is the same for as long as looking again would find the same environment with the same packages: from names, sizes and
    /// times of what <see cref="Patterns"/> names. Opens no file.
    /// </summary>
    public static string Fingerprint(PythonEnvironment environment, string folder)
    {
        var text = new StringBuilder();
        foreach (var pattern in Patterns(environment, folder))
        {
            // A folder of packages changes with each that comes or goes; to look at all of them would take longer than that.
            var at = environment.SearchPath.Folders.Contains(pattern.Folder) ? pattern.Folder : Path.Combine(pattern.Folder, pattern.Pattern);
            text.Append(at).Append('|').Append(Stamp(at)).Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Stamp(string path)
    {
        if (new FileInfo(path) is { Exists: true } file)
            return string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}");
        return Directory.Exists(path) ? Directory.GetLastWriteTimeUtc(path).Ticks.ToString(CultureInfo.InvariantCulture) : "none";
    }
}
