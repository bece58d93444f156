using System.Collections.Immutable;
using Onex.Language.Projects;

namespace Onex.Language.Tests.Projects;

/// <summary>A project's files by path, with their texts.</summary>
public sealed class InMemoryFiles(IEnumerable<(string Path, string Text)> files) : IProjectFiles
{
    private readonly ImmutableSortedDictionary<string, string> files = files.ToImmutableSortedDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);

    public string? Read(string path) => files.GetValueOrDefault(path);

    public ImmutableArray<string> FilesIn(string folder) => Below(folder, parts => parts.Length == 1);

    public ImmutableArray<string> FoldersIn(string folder) => Below(folder, parts => parts.Length > 1);

    private ImmutableArray<string> Below(string folder, Func<string[], bool> isWanted)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        return
        [
            .. files.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
                .Select(path => path[prefix.Length..].Split('/'))
                .Where(isWanted)
                .Select(parts => parts[0])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }
}
