using System.Collections.Immutable;
using DiffPlex;

namespace Onex.Generation.Planning.Merging;

/// <summary>Which lines differ between two texts.</summary>
internal static class LineDiff
{
    /// <summary>The hunks in order. Between two hunks stands at least one line that both texts have.</summary>
    public static ImmutableArray<LineHunk> Between(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        var head = a.AsSpan().CommonPrefixLength(b.AsSpan());
        var tail = 0;
        while (tail < Math.Min(a.Length, b.Length) - head && a[^(tail + 1)] == b[^(tail + 1)]) tail++;

        var middleA = string.Concat(a[head..^tail]);
        var middleB = string.Concat(b[head..^tail]);
        if (middleA.Length == 0 && middleB.Length == 0) return [];
        var diff = new Differ().CreateCustomDiffs(middleA, middleB, ignoreWhiteSpace: false, text => [.. TextLines.Split(text)]);
        return
        [
            .. diff.DiffBlocks.Select(block => new LineHunk(
                block.DeleteStartA + head, block.DeleteCountA, block.InsertStartB + head, block.InsertCountB)),
        ];
    }
}
