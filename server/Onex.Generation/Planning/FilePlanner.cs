using System.Collections.Immutable;
using Onex.Generation.Planning.Merging;

namespace Onex.Generation.Planning;

/// <summary>What is to happen to one file.</summary>
internal static class FilePlanner
{
    /// <summary>More lines than this are not merged: a diff takes time that grows with the square of what differs.</summary>
    private const int MaxMergedLines = 20_000;

    public static FileChange PlanGenerated(
        string path, FileContent generated, string generatedText, FileContent? disk, LockedFile? former, OverwritePolicy policy)
    {
        if (disk is null)
        {
            return former is null || policy == OverwritePolicy.Replace
                ? new FileChange(path, FileAction.Create, null, generated, generated)
                : new FileChange(path, FileAction.Unchanged, null, null, null, "you deleted it; --overwrite replace brings it back");
        }

        var ours = TextLines.TryRead(disk);
        var theirs = TextLines.Of(generatedText);
        if (disk.Equals(generated) || ours?.SaysTheSameAs(theirs) == true)
            return new FileChange(path, FileAction.Unchanged, disk, disk, generated);

        var restyled = ours is null ? generated : ours.Join([.. theirs.Lines.Select(ours.InOwnStyle)]);
        if (policy == OverwritePolicy.Replace) return new FileChange(path, FileAction.Update, disk, restyled, generated);
        if (policy == OverwritePolicy.Fail) return Conflict("it is there already and differs");
        if (former is null) return Conflict("it is there already and was not generated here");

        if (former.Sha256 == disk.Sha256) return new FileChange(path, FileAction.Update, disk, generated, generated);
        if (former.Sha256 == generated.Sha256)
            return new FileChange(path, FileAction.Unchanged, disk, disk, generated, "you edited it; the new output brings nothing new");
        if (ours is null) return Conflict("you replaced it by something that is not UTF-8 text, which cannot be merged");
        if (former.Content is null) return Conflict("the lock does not hold what it was generated from, so your edits cannot be merged");
        if (Math.Max(ours.Lines.Length, theirs.Lines.Length) > MaxMergedLines) return Conflict("it is too long to be merged");

        var ancestor = TextLines.Of(former.Content);
        var merge = ThreeWayMerge.Merge(ancestor, ours, theirs, MergeLabels.Generation);
        if (merge.Conflicts.Length > 0)
            return Conflict($"you edited what the new output changes too: {Describe(merge.Conflicts)}") with { After = merge.Content };
        if (merge.Content.Equals(disk)) return new FileChange(path, FileAction.Unchanged, disk, disk, generated);
        var action = ours.SaysTheSameAs(ancestor) ? FileAction.Update : FileAction.Merge;
        return new FileChange(path, action, disk, merge.Content, generated);

        FileChange Conflict(string reason) =>
            new(path, FileAction.Conflict, disk, ours is null ? generated : WholeFileConflict(ours, theirs), generated, reason);
    }

    public static FileChange PlanNoLongerGenerated(string path, FileContent disk, LockedFile former, OverwritePolicy policy)
    {
        if (former.Sha256 != disk.Sha256)
            return new FileChange(path, FileAction.Unchanged, disk, disk, null, "no longer generated, but you edited it");
        return policy == OverwritePolicy.Fail
            ? new FileChange(path, FileAction.Unchanged, disk, disk, null, "no longer generated, but --overwrite fail deletes nothing")
            : new FileChange(path, FileAction.Delete, disk, null, null, "no longer generated");
    }

    public static FileChange PlanEdit(FileEdit edit) => new(
        edit.Path,
        edit.Before is null ? FileAction.Create : edit.Before.Equals(edit.After) ? FileAction.Unchanged : FileAction.Update,
        edit.Before,
        edit.After,
        null);

    /// <summary>How a conflict's lines are named to the user.</summary>
    public static string Describe(ImmutableArray<(int First, int Last)> conflicts) => string.Join(
        ", ",
        conflicts.Select(c => c.First == c.Last ? $"line {c.First}" : $"lines {c.First}–{c.Last}"));

    /// <summary>Where there is no common ancestor, what both sides begin and end with alike is all that they agree on.</summary>
    private static FileContent WholeFileConflict(TextLines ours, TextLines theirs) =>
        ThreeWayMerge.Merge(TextLines.Of(""), ours, theirs, MergeLabels.Generation).Content;
}
