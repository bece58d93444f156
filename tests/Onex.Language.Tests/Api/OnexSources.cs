using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Onex.Language.Api;
using Onex.Language.Text;

namespace Onex.Language.Tests.Api;

/// <summary>The real libraries, in the checkouts or source folders that <c>ONEX_CORE_SRC</c> names.</summary>
internal static partial class OnexSources
{
    /// <summary>The source of a package in a version. Skips the running test, with the reason, where it is not named.</summary>
    public static ImmutableArray<ApiSource> Read(string package, string version)
    {
        var root = Path.Combine(RootOf(package, version), package);
        return [.. Directory.EnumerateFiles(root, "*.py", SearchOption.AllDirectories).Select(file => Read(package, root, file))];
    }

    /// <summary>The folder that holds a package in a version. Skips the running test, with the reason, where it is not named.</summary>
    public static string RootOf(string package, string version)
    {
        var folders = Requires.Chosen("ONEX_CORE_SRC").Split(Path.PathSeparator).SelectMany(folder => new[] { folder, Path.Combine(folder, "src") });
        var source = folders.FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, package)));
        if (source is null) Assert.Skip($"ONEX_CORE_SRC does not name a folder with {package}");
        var found = VersionOf(source);
        if (found != version) Assert.Skip($"{source} is version {found}, not {version}");
        return source;
    }

    private static ApiSource Read(string package, string root, string file)
    {
        var parts = Path.GetRelativePath(root, file)[..^".py".Length].Split(Path.DirectorySeparatorChar);
        var isPackage = parts[^1] == "__init__";
        var name = string.Join('.', [package, .. isPackage ? parts[..^1] : parts]);
        return new ApiSource(new ApiModuleLocation(name, isPackage, IsStub: false), new SourceText(File.ReadAllText(file)));
    }

    private static string VersionOf(string source)
    {
        var project = Path.Combine(source, "..", "pyproject.toml");
        return File.Exists(project) ? Version().Match(File.ReadAllText(project)).Groups[1].Value : "";
    }

    [GeneratedRegex("""^version *= *"([^"]+)""", RegexOptions.Multiline)]
    private static partial Regex Version();
}
