using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Onex.Workspace.Python;

/// <summary>Finds a package on a search path as Python's import does, without running anything.</summary>
internal static partial class PythonPackageFinder
{
    public static PythonPackage? Find(string name, PythonSearchPath searchPath)
    {
        var folders = ImmutableArray.CreateBuilder<string>();
        var stubs = searchPath.Folders.Select(entry => Path.Combine(entry, $"{name}-stubs")).FirstOrDefault(Directory.Exists);
        if (stubs is not null) folders.Add(stubs);
        var (found, entry) = FindSource(name, searchPath);
        if (found.IsEmpty) return null;
        folders.AddRange(found);
        return new PythonPackage(name, VersionOf(name, entry, searchPath), folders.ToImmutable());
    }

    private static (ImmutableArray<string> Folders, string Entry) FindSource(string name, PythonSearchPath searchPath)
    {
        var portions = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in searchPath.Folders)
        {
            var folder = Path.Combine(entry, name);
            if (IsRegularPackage(folder)) return ([folder], entry);
            if (Directory.Exists(folder)) portions.Add(folder);
        }
        if (portions.Count > 0) return (portions.ToImmutable(), Path.GetDirectoryName(portions[0])!);
        return searchPath.EditablePackages.TryGetValue(name, out var source) ? ([source], Path.GetDirectoryName(source)!) : ([], "");
    }

    private static bool IsRegularPackage(string folder) =>
        File.Exists(Path.Combine(folder, "__init__.py")) || File.Exists(Path.Combine(folder, "__init__.pyi"));

    /// <summary>From the installed distribution, else from the project file of the source that the package lies in.</summary>
    private static string VersionOf(string name, string entry, PythonSearchPath searchPath) =>
        VersionOfDistribution(name, searchPath with { Folders = [.. searchPath.Folders.Prepend(entry).Distinct()] })
        ?? VersionOfProject(entry)
        ?? VersionOfProject(Path.GetDirectoryName(entry) ?? entry)
        ?? "";

    /// <summary>The version of an installed distribution; null where none of that name is.</summary>
    public static string? VersionOfDistribution(string name, PythonSearchPath searchPath) =>
        searchPath.Folders.Select(folder => VersionOfDistribution(name, folder)).FirstOrDefault(version => version is not null);

    private static string? VersionOfDistribution(string name, string folder) => PythonFiles
        .Folders(folder, $"{name}-*.dist-info")
        .Select(found => Path.Combine(found, "METADATA"))
        .Concat(PythonFiles.Folders(folder, $"{name}*.egg-info").Select(found => Path.Combine(found, "PKG-INFO")))
        .Select(file => MetadataVersion().Match(PythonFiles.ReadText(file) ?? ""))
        .Where(match => match.Success)
        .Select(match => match.Groups[1].Value)
        .FirstOrDefault();

    private static string? VersionOfProject(string folder) =>
        ProjectVersion().Match(PythonFiles.ReadText(Path.Combine(folder, "pyproject.toml")) ?? "") is { Success: true } match
            ? match.Groups[1].Value
            : null;

    [GeneratedRegex("""^Version: *(\S+) *\r?$""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex MetadataVersion();

    /// <summary>The version in the table [project] or [tool.poetry], before any other table begins.</summary>
    [GeneratedRegex("""^\[(?:project|tool\.poetry)\] *\r?\n(?:(?!\[).*\n)*?version *= *["']([^"'\r\n]+)["']""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ProjectVersion();
}
