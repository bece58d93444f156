using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Onex.Workspace.Python;

/// <summary>
/// The environments that Poetry keeps outside of a project: folders named after the project and a digest of its path, in a folder that the
/// user can move by variables or <c>config.toml</c>. Read as Poetry names them; Poetry itself is not started.
/// </summary>
internal static partial class PoetryEnvironments
{
    private const int LongestName = 42;

    public static IEnumerable<PythonCandidate> Of(string project, PythonRequest request)
    {
        if (ProjectName(PythonFiles.ReadText(Path.Combine(project, "pyproject.toml")) ?? "") is not { } name) return [];
        var named = $"{Sanitized(name)}-{Digest(project)}";
        return EnvironmentFolders(project, request)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(folder => Choose(folder, named))
            .Select(path => new PythonCandidate(path, $"Poetry's environment of {project}"));
    }

    /// <summary>The one that <c>poetry env use</c> chose, else the one of the newest Python.</summary>
    private static IEnumerable<string> Choose(string folder, string name)
    {
        var found = PythonFiles.Folders(folder, $"{name}-py*");
        var chosen = ChosenVersion(PythonFiles.ReadText(Path.Combine(folder, "envs.toml")) ?? "", name);
        return found.OrderByDescending(path => path.EndsWith($"-py{chosen}", StringComparison.Ordinal)).ThenByDescending(MinorVersion).Take(1);
    }

    private static int MinorVersion(string path) => int.TryParse(path[(path.LastIndexOf('.') + 1)..], out var minor) ? minor : 0;

    private static IEnumerable<string> EnvironmentFolders(string project, PythonRequest request)
    {
        if (request.Variable("POETRY_VIRTUALENVS_PATH") is { } named && Path.IsPathFullyQualified(named)) return [named];
        var texts = new[] { Path.Combine(project, "poetry.toml"), Configuration(request) }
            .Select(file => file is null ? null : PythonFiles.ReadText(file))
            .OfType<string>()
            .ToList();
        var cache = request.Variable("POETRY_CACHE_DIR")
            ?? texts.Select(text => CacheFolder().Match(text)).Where(match => match.Success).Select(match => match.Groups[1].Value).FirstOrDefault()
            ?? UsersCache(request);
        var folders = texts
            .Select(text => EnvironmentsFolder().Match(text))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value.Replace("{cache-dir}", cache, StringComparison.Ordinal));
        if (cache is not null) folders = folders.Append(Path.Combine(cache, "virtualenvs"));
        return folders.Where(Path.IsPathFullyQualified);
    }

    private static string? Configuration(PythonRequest request)
    {
        if (request.Variable("POETRY_CONFIG_DIR") is { } named) return Path.Combine(named, "config.toml");
        if (OperatingSystem.IsWindows()) return Below(request.Variable("APPDATA"), "pypoetry", "config.toml");
        if (OperatingSystem.IsMacOS()) return Below(request.Variable("HOME"), "Library", "Application Support", "pypoetry", "config.toml");
        return Below(request.Variable("XDG_CONFIG_HOME") ?? Below(request.Variable("HOME"), ".config"), "pypoetry", "config.toml");
    }

    private static string? UsersCache(PythonRequest request)
    {
        if (OperatingSystem.IsWindows()) return Below(request.Variable("LOCALAPPDATA"), "pypoetry", "Cache");
        if (OperatingSystem.IsMacOS()) return Below(request.Variable("HOME"), "Library", "Caches", "pypoetry");
        return Below(request.Variable("XDG_CACHE_HOME") ?? Below(request.Variable("HOME"), ".cache"), "pypoetry");
    }

    private static string? Below(string? folder, params string[] parts) => folder is null ? null : Path.Combine([folder, .. parts]);

    private static string Sanitized(string name)
    {
        var plain = Unwanted().Replace(name.ToLowerInvariant(), "_");
        return plain.Length > LongestName ? plain[..LongestName] : plain;
    }

    private static string Digest(string project)
    {
        var path = new DirectoryInfo(project).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? project;
        if (OperatingSystem.IsWindows()) path = path.ToLowerInvariant();
        var text = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
        return text[..8].Replace('+', '-').Replace('/', '_');
    }

    private static string? ProjectName(string toml) => Name().Match(toml) is { Success: true } match ? match.Groups[1].Value : null;

    private static string? ChosenVersion(string toml, string name)
    {
        var table = toml.IndexOf($"[{name}]", StringComparison.Ordinal);
        return table >= 0 && Minor().Match(toml, table) is { Success: true } match ? match.Groups[1].Value : null;
    }

    /// <summary>The name in the table [project] or [tool.poetry], before any other table begins.</summary>
    [GeneratedRegex("""^\[(?:project|tool\.poetry)\] *\r?\n(?:(?!\[).*\n)*?name *= *["']([^"'\r\n]+)["']""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex("""^cache-dir *= *["']([^"'\r\n]+)["']""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex CacheFolder();

    [GeneratedRegex("""^\[virtualenvs\] *\r?\n(?:(?!\[).*\n)*?path *= *["']([^"'\r\n]+)["']""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex EnvironmentsFolder();

    [GeneratedRegex("""^minor *= *["'](3\.[0-9]+)["']""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Minor();

    [GeneratedRegex("""[ $`!*@"\\\r\n\t]""", RegexOptions.CultureInvariant)]
    private static partial Regex Unwanted();
}
