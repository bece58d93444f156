using System.Collections.Immutable;

namespace Onex.Workspace.Checking.Ignoring;

/// <summary>Patterns and the folder that they start from.</summary>
/// <param name="Folder">Absolute.</param>
internal sealed record IgnoreList(string Folder, ImmutableArray<IgnorePattern> Patterns)
{
    public static IgnoreList Parse(string folder, IEnumerable<string> lines) =>
        new(folder, [.. lines.Select(IgnorePattern.Parse).OfType<IgnorePattern>()]);

    /// <summary>What the last pattern that matches says; null where none does.</summary>
    /// <param name="path">Absolute, below <see cref="Folder"/>.</param>
    public bool? Ignores(string path, bool isFolder)
    {
        if (Patterns.IsEmpty) return null;
        var relative = Path.GetRelativePath(Folder, path).Replace(Path.DirectorySeparatorChar, '/');
        for (var i = Patterns.Length - 1; i >= 0; i--)
        {
            if (Patterns[i].Matches(relative, isFolder)) return !Patterns[i].IsNegated;
        }
        return null;
    }
}
