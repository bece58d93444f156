using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Onex.Generation.Planning.Merging;

namespace Onex.Generation.Planning;

/// <summary>
/// A ChangeSet as a patch: what <c>git apply</c>, run in <see cref="ChangeSet.Root"/>, makes of the disk is what publishing makes of it.
/// Conflicts are shown as comments, which a patch may hold between its files, since nothing of them is written.
/// </summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    public static string Render(ChangeSet changeSet)
    {
        var output = new StringBuilder();
        foreach (var change in changeSet.Files)
        {
            if (change.Action == FileAction.Conflict) AddConflict(output, change);
            else if (change.IsWritten) AddFile(output, change);
        }
        return output.ToString();
    }

    private static void AddConflict(StringBuilder output, FileChange change)
    {
        output.Append(CultureInfo.InvariantCulture, $"# Conflict in {GitPath.Quote("", change.Path)}: {change.Reason}\n");
        var shown = new StringBuilder();
        AddFile(shown, change);
        foreach (var line in TextLines.Split(shown.ToString())) output.Append("# ").Append(line);
    }

    private static void AddFile(StringBuilder output, FileChange change)
    {
        output.Append(CultureInfo.InvariantCulture, $"diff --git {GitPath.Quote("a/", change.Path)} {GitPath.Quote("b/", change.Path)}\n");
        if (change.Before is null) output.Append("new file mode 100644\n");
        if (change.After is null) output.Append("deleted file mode 100644\n");

        var before = LinesOf(change.Before);
        var after = LinesOf(change.After);
        if (before is null || after is null)
        {
            GitBinaryPatch.Append(output, change.Before, change.After);
            return;
        }

        var hunks = LineDiff.Between(before.Value, after.Value);
        if (hunks.Length == 0) return; // An empty file comes or goes: its header says all.
        output.Append("--- ").Append(change.Before is null ? "/dev/null" : GitPath.Name("a/", change.Path)).Append('\n');
        output.Append("+++ ").Append(change.After is null ? "/dev/null" : GitPath.Name("b/", change.Path)).Append('\n');
        for (var first = 0; first < hunks.Length;)
        {
            var next = first + 1;
            while (next < hunks.Length && hunks[next].StartA - hunks[next - 1].EndA <= 2 * Context) next++;
            AddHunk(output, before.Value, after.Value, hunks[first..next]);
            first = next;
        }
    }

    /// <summary>Hunks that are near enough to share their context stand under one heading.</summary>
    private static void AddHunk(
        StringBuilder output, ImmutableArray<string> before, ImmutableArray<string> after, ImmutableArray<LineHunk> hunks)
    {
        var lead = Math.Min(Context, hunks[0].StartA);
        var trail = Math.Min(Context, before.Length - hunks[^1].EndA);
        var rangeA = RangeOf(hunks[0].StartA - lead, hunks[^1].EndA + trail);
        var rangeB = RangeOf(hunks[0].StartB - lead, hunks[^1].EndB + trail);
        output.Append(CultureInfo.InvariantCulture, $"@@ -{rangeA} +{rangeB} @@\n");

        var position = hunks[0].StartA - lead;
        foreach (var hunk in hunks)
        {
            AddLines(output, ' ', before[position..hunk.StartA]);
            AddLines(output, '-', before[hunk.StartA..hunk.EndA]);
            AddLines(output, '+', after[hunk.StartB..hunk.EndB]);
            position = hunk.EndA;
        }
        AddLines(output, ' ', before[position..(position + trail)]);
    }

    /// <summary>An empty range is named by the line before it.</summary>
    private static string RangeOf(int start, int end)
    {
        var first = end == start ? start : start + 1;
        return end - start == 1
            ? first.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{first},{end - start}");
    }

    private static void AddLines(StringBuilder output, char sign, ImmutableArray<string> lines)
    {
        foreach (var line in lines)
        {
            output.Append(sign).Append(line);
            if (!line.EndsWith('\n')) output.Append("\n\\ No newline at end of file\n");
        }
    }

    /// <summary>The lines to the byte, byte order mark and line ends included; null for bytes that are no text; none where there is no file.</summary>
    private static ImmutableArray<string>? LinesOf(FileContent? content)
    {
        if (content is null) return ImmutableArray<string>.Empty;
        return content.TryGetText() is { } text && !text.Contains('\0', StringComparison.Ordinal) ? TextLines.Split(text) : null;
    }
}
