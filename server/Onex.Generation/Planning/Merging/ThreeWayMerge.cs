using System.Collections.Immutable;

namespace Onex.Generation.Planning.Merging;

/// <summary>
/// Joins two edits of the same text line by line. Edits of different lines are joined, also where they touch;
/// edits of the same lines, or two insertions at the same place, are a conflict unless both say the same.
/// </summary>
internal static class ThreeWayMerge
{
    /// <param name="labels">What the three sides are called in conflict markers.</param>
    public static MergeResult Merge(TextLines ancestor, TextLines ours, TextLines theirs, MergeLabels labels)
    {
        var ourHunks = LineDiff.Between(ancestor.Keys, ours.Keys);
        var theirHunks = LineDiff.Between(ancestor.Keys, theirs.Keys);
        var output = new List<string>();
        var conflicts = ImmutableArray.CreateBuilder<(int, int)>();
        int ourNext = 0, theirNext = 0, ourShift = 0, theirShift = 0, position = 0;

        while (ourNext < ourHunks.Length || theirNext < theirHunks.Length)
        {
            var (start, end) = FirstOf(ourHunks, ourNext, theirHunks, theirNext);
            int ourFirst = ourNext, theirFirst = theirNext;
            while (TryGrow(ourHunks, ref ourNext, ref start, ref end) || TryGrow(theirHunks, ref theirNext, ref start, ref end))
            {
            }

            output.AddRange(ours.Lines[(position + ourShift)..(start + ourShift)]);
            var ourStart = start + ourShift;
            var theirStart = start + theirShift;
            ourShift += GrowthOf(ourHunks, ourFirst, ourNext);
            theirShift += GrowthOf(theirHunks, theirFirst, theirNext);
            var ourRange = ourStart..(end + ourShift);
            var theirRange = theirStart..(end + theirShift);
            position = end;

            if (theirNext == theirFirst || ours.Keys[ourRange].AsSpan().SequenceEqual(theirs.Keys[theirRange].AsSpan()))
                output.AddRange(ours.Lines[ourRange]);
            else if (ourNext == ourFirst)
                output.AddRange(theirs.Lines[theirRange].Select(ours.InOwnStyle));
            else
            {
                conflicts.Add((ourStart + 1, Math.Max(ourStart + 1, end + ourShift)));
                AddMarked(output, ours, labels, ours.Lines[ourRange], ancestor.Lines[start..end], theirs.Lines[theirRange]);
            }
        }

        output.AddRange(ours.Lines[(position + ourShift)..]);
        return new MergeResult(ours.Join(output), conflicts.ToImmutable());
    }

    /// <summary>Where the next change of either side begins. At the same place an insertion comes before what replaces the lines there.</summary>
    private static (int Start, int End) FirstOf(ImmutableArray<LineHunk> ours, int our, ImmutableArray<LineHunk> theirs, int their)
    {
        if (our == ours.Length) return (theirs[their].StartA, theirs[their].EndA);
        if (their == theirs.Length) return (ours[our].StartA, ours[our].EndA);
        var first = (ours[our].StartA, ours[our].EndA).CompareTo((theirs[their].StartA, theirs[their].EndA)) <= 0 ? ours[our] : theirs[their];
        return (first.StartA, first.EndA);
    }

    /// <summary>Takes the side's next hunk into the group if it shares a line, or the place of an insertion, with it.</summary>
    private static bool TryGrow(ImmutableArray<LineHunk> hunks, ref int next, ref int start, ref int end)
    {
        if (next == hunks.Length) return false;
        var hunk = hunks[next];
        var overlaps = hunk.StartA < end && start < hunk.EndA;
        var insertsHereToo = start == end && hunk.CountA == 0 && hunk.StartA == start;
        if (!overlaps && !insertsHereToo) return false;
        start = Math.Min(start, hunk.StartA);
        end = Math.Max(end, hunk.EndA);
        next++;
        return true;
    }

    private static int GrowthOf(ImmutableArray<LineHunk> hunks, int from, int to)
    {
        var growth = 0;
        for (var i = from; i < to; i++) growth += hunks[i].CountB - hunks[i].CountA;
        return growth;
    }

    private static void AddMarked(
        List<string> output,
        TextLines style,
        MergeLabels labels,
        ImmutableArray<string> ours,
        ImmutableArray<string> ancestor,
        ImmutableArray<string> theirs)
    {
        output.Add($"<<<<<<< {labels.Ours}{style.LineEnd}");
        output.AddRange(ours);
        output.Add($"||||||| {labels.Ancestor}{style.LineEnd}");
        output.AddRange(ancestor.Select(style.InOwnStyle));
        output.Add($"======={style.LineEnd}");
        output.AddRange(theirs.Select(style.InOwnStyle));
        output.Add($">>>>>>> {labels.Theirs}{style.LineEnd}");
    }
}
