using System.Collections.Immutable;

namespace Onex.Generation.Planning;

/// <summary>What stood on disk at the paths that a plan asks about. All paths are relative to the root, with '/'.</summary>
/// <param name="Files">The files that exist, by path.</param>
/// <param name="OtherSpellings">Where disk has a file or folder whose name differs from a planned one only by case: planned path → path on disk.</param>
public sealed record DiskSnapshot(
    ImmutableSortedDictionary<string, FileContent> Files,
    ImmutableSortedDictionary<string, string> OtherSpellings)
{
    public static DiskSnapshot Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, FileContent>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
}
