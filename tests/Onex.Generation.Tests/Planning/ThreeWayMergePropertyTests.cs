using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Onex.Generation.Planning;
using Onex.Generation.Planning.Merging;

namespace Onex.Generation.Tests.Planning;

/// <summary>Laws of merging, on texts whose lines repeat, so that a diff has to choose.</summary>
public sealed class ThreeWayMergePropertyTests
{
    private static readonly Gen<string> Line = Gen.Elements("", "a", "b", "c", "    return", "}").Select(l => $"{l}\n");

    private static readonly Gen<string> Text =
        from lines in Line.ListOf()
        from last in Gen.Elements("", "", "no end")
        select string.Concat(lines) + last;

    /// <summary>A text of lines that are all different, and two edits of it, whose own lines are different as well.</summary>
    private static readonly Gen<(string[] Ancestor, string[] Ours, string[] Theirs)> Edits =
        from length in Gen.Choose(0, 12)
        let ancestor = Enumerable.Range(0, length).Select(i => $"line {i}\n").ToArray()
        from ours in EditOf(ancestor, "ours")
        from theirs in EditOf(ancestor, "theirs")
        select (ancestor, ours, theirs);

    [Fact]
    public void Where_one_side_changed_nothing_the_other_side_is_the_result() =>
        Prop.ForAll(Text.Two().ToArbitrary(), pair =>
        {
            var (ancestor, edited) = pair;
            Merge(ancestor, edited, ancestor).ShouldBe(edited);
            Merge(ancestor, ancestor, edited).ShouldBe(edited);
            Merge(ancestor, edited, edited).ShouldBe(edited);
        }).Check(Configuration);

    [Fact]
    public void No_edit_of_either_side_is_lost_or_undone() =>
        Prop.ForAll(Edits.ToArbitrary(), edits =>
        {
            var (ancestor, ours, theirs) = edits;
            var result = Run(string.Concat(ancestor), string.Concat(ours), string.Concat(theirs));
            if (result.Conflicts.Length > 0) return;
            var merged = TextLines.TryRead(result.Content)!.Lines;

            foreach (var side in new[] { ours, theirs })
            {
                // What a side has added is there, once, in its order; what it has removed is not there.
                merged.Where(l => !ancestor.Contains(l) && side.Contains(l)).ShouldBe(side.Except(ancestor));
                merged.Intersect(ancestor.Except(side)).ShouldBeEmpty();
            }
            merged.Where(ancestor.Contains).ShouldBe(ancestor.Intersect(ours).Intersect(theirs));
        }).Check(Configuration);

    [Fact]
    public void A_conflict_shows_every_line_that_either_side_added() =>
        Prop.ForAll(Edits.ToArbitrary(), edits =>
        {
            var (ancestor, ours, theirs) = edits;
            var result = Run(string.Concat(ancestor), string.Concat(ours), string.Concat(theirs));
            if (result.Conflicts.Length == 0) return;
            var shown = TextLines.TryRead(result.Content)!.Lines;

            ours.Except(shown).Except(ancestor).ShouldBeEmpty();
            theirs.Except(shown).Except(ancestor).ShouldBeEmpty();
        }).Check(Configuration);

    [Fact]
    public void Line_ends_do_not_change_what_is_merged() =>
        Prop.ForAll(Text.Three().ToArbitrary(), texts =>
        {
            var (ancestor, ours, theirs) = texts;
            var unix = Run(ancestor, ours, theirs);
            var windows = Run(ancestor, ours.Replace("\n", "\r\n", StringComparison.Ordinal), theirs);
            windows.Conflicts.ShouldBe(unix.Conflicts);
            windows.Content.TryGetText()!.Replace("\r\n", "\n", StringComparison.Ordinal).ShouldBe(unix.Content.TryGetText());
        }).Check(Configuration);

    private static Config Configuration => Config.QuickThrowOnFailure.WithReplay(Seeded.Seed, Seeded.Gamma).WithMaxTest(2000);

    private static Gen<string[]> EditOf(string[] ancestor, string name) =>
        from fates in Gen.Choose(0, 9).ArrayOf(ancestor.Length + 1)
        select Edited(ancestor, fates, name);

    private static string[] Edited(string[] ancestor, int[] fates, string name)
    {
        var lines = new List<string>();
        for (var i = 0; i <= ancestor.Length; i++)
        {
            if (fates[i] is 0 or 1) lines.Add($"{name} before {i}\n");
            if (i < ancestor.Length && fates[i] is not (1 or 2)) lines.Add(ancestor[i]);
            if (fates[i] is 2) lines.Add($"{name} instead of {i}\n");
        }
        return [.. lines];
    }

    private static string? Merge(string ancestor, string ours, string theirs)
    {
        var result = Run(ancestor, ours, theirs);
        result.Conflicts.ShouldBeEmpty();
        return result.Content.TryGetText();
    }

    private static MergeResult Run(string ancestor, string ours, string theirs) =>
        ThreeWayMerge.Merge(TextLines.Of(ancestor), TextLines.Of(ours), TextLines.Of(theirs), MergeLabels.Generation);
}
