using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Tests.Diagnostics;

public sealed class FixAllTests
{
    private const string Text = "abcdefghij";

    [Fact]
    public void Fixes_that_keep_apart_are_applied_together() =>
        Applied(Finding("A", 0, Edit(0, 1, "X")), Finding("A", 5, Edit(5, 2, ""))).ShouldBe("Xbcdehij");

    [Fact]
    public void Fixes_that_touch_are_applied_together_and_stay_in_their_places() =>
        Applied(Finding("A", 0, Edit(0, 3, "X")), Finding("A", 3, Edit(3, 3, "Y")), Finding("A", 6, Edit(6, 0, "+"))).ShouldBe("XY+ghij");

    [Fact]
    public void An_insertion_before_a_replaced_text_stays_before_it() =>
        Applied(Finding("A", 3, Edit(3, 3, "Y")), Finding("A", 3, Edit(3, 0, "+"))).ShouldBe("abc+Yghij");

    [Theory]
    [InlineData(2, 3)]
    [InlineData(0, 10)]
    [InlineData(1, 2)]
    [InlineData(2, 0)]
    public void Of_two_that_overlap_the_second_waits(int start, int length)
    {
        var selection = FixAll.ForFile([Finding("A", 0, Edit(1, 3, "X")), Finding("B", 9, Edit(start, length, "Y"))]);
        selection.Taken.Select(t => t.Diagnostic.Code).ShouldBe(["A"]);
        selection.Edits.ShouldBe([Edit(1, 3, "X")]);
    }

    [Fact]
    public void Of_two_insertions_at_one_place_the_second_waits() =>
        Applied(Finding("A", 0, Edit(4, 0, "X")), Finding("B", 0, Edit(4, 0, "Y"))).ShouldBe("abcdXefghij");

    [Fact]
    public void A_fix_is_taken_whole_or_not_at_all() =>
        Applied(Finding("A", 0, Edit(0, 2, "X")), Finding("B", 1, Edit(1, 2, "Y"), Edit(8, 1, "Z"))).ShouldBe("Xcdefghij");

    [Fact]
    public void The_same_edit_for_two_findings_is_made_once()
    {
        var selection = FixAll.ForFile([Finding("A", 0, Edit(0, 2, "X")), Finding("A", 1, Edit(0, 2, "X"))]);
        selection.Taken.Length.ShouldBe(2);
        new SourceText(Text).Apply(selection.Edits).Content.ShouldBe("Xcdefghij");
    }

    [Fact]
    public void The_order_of_the_findings_does_not_matter()
    {
        Diagnostic[] findings = [Finding("A", 0, Edit(0, 3, "X")), Finding("B", 2, Edit(2, 3, "Y")), Finding("C", 4, Edit(4, 3, "Z"))];
        Applied([.. findings.Reverse()]).ShouldBe(Applied(findings));
    }

    [Fact]
    public void Only_preferred_fixes_are_taken_and_of_these_the_first()
    {
        var diagnostic = new Diagnostic("A", DiagnosticSeverity.Error, default, "", [
            new CodeFix("other", IsPreferred: false, [Edit(0, 1, "X")]), new CodeFix("first", IsPreferred: true, [Edit(1, 1, "Y")]), new CodeFix("second", IsPreferred: true, [Edit(2, 1, "Z")]),
        ]);
        Applied(diagnostic).ShouldBe("aYcdefghij");
    }

    [Fact]
    public void One_code_can_be_asked_for() =>
        FixAll.ForCode([Finding("A", 0, Edit(0, 1, "X")), Finding("B", 1, Edit(1, 1, "Y"))], "B").Edits.ShouldBe([Edit(1, 1, "Y")]);

    [Fact]
    public void Two_contents_for_one_new_file_do_not_go_together()
    {
        var selection = FixAll.ForFile([Making("A", "m.py", "one"), Making("B", "m.py", "two"), Making("C", "m.py", "one"), Making("D", "n.py", "two")]);
        selection.Taken.Select(t => t.Diagnostic.Code).ShouldBe(["A", "C", "D"]);
        selection.NewFiles.ShouldBe([new NewFile("m.py", "one"), new NewFile("n.py", "two")]);
    }

    [Fact]
    public void Edits_of_other_files_collide_only_in_their_file()
    {
        var selection = FixAll.ForFile([Elsewhere("A", "a.py", Edit(0, 2, "X")), Elsewhere("B", "b.py", Edit(0, 2, "X")), Elsewhere("C", "a.py", Edit(1, 2, "Y"))]);
        selection.OtherEdits.Select(e => e.Path).ShouldBe(["a.py", "b.py"]);
    }

    [Fact]
    public void A_fix_that_changes_nothing_is_not_taken() => FixAll.ForFile([Finding("A", 0)]).Taken.ShouldBeEmpty();

    private static string Applied(params Diagnostic[] findings) => new SourceText(Text).Apply(FixAll.ForFile(findings).Edits).Content;

    private static TextEdit Edit(int start, int length, string newText) => new(new TextSpan(start, length), newText);

    private static Diagnostic Finding(string code, int at, params ImmutableArray<TextEdit> edits) =>
        new(code, DiagnosticSeverity.Error, new TextSpan(at, 1), "", [new CodeFix("Mend", IsPreferred: true, edits)]);

    private static Diagnostic Making(string code, string path, string content) =>
        new(code, DiagnosticSeverity.Error, default, "", [new CodeFix("Make", IsPreferred: true, []) { NewFiles = [new NewFile(path, content)] }]);

    private static Diagnostic Elsewhere(string code, string path, TextEdit edit) =>
        new(code, DiagnosticSeverity.Error, default, "", [new CodeFix("Mend", IsPreferred: true, []) { OtherEdits = [new FileTextEdit(path, edit)] }]);
}
