using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Diagnostics;

/// <summary>
/// Puts the preferred fixes of several findings of one text together. A fix is taken whole or not at all; one that would touch what an
/// earlier one changes waits for the next pass, when the findings have been made anew.
/// </summary>
public static class FixAll
{
    public static FixSelection ForCode(IEnumerable<Diagnostic> diagnostics, string code) => ForFile(diagnostics.Where(d => d.Code == code));

    public static FixSelection ForFile(IEnumerable<Diagnostic> diagnostics)
    {
        var taken = ImmutableArray.CreateBuilder<AppliedFix>();
        var edits = new List<TextEdit>();
        var newFiles = new List<NewFile>();
        var otherEdits = new List<FileTextEdit>();
        foreach (var diagnostic in diagnostics.InOrder())
        {
            if (diagnostic.Fixes.FirstOrDefault(f => f.IsPreferred) is not { } fix || IsEmpty(fix)) continue;
            var wanted = fix.Edits.Except(edits).ToList();
            var wantedFiles = fix.NewFiles.Except(newFiles).ToList();
            var wantedElsewhere = fix.OtherEdits.Except(otherEdits).ToList();
            if (wanted.Any(w => edits.Any(e => Collide(e, w)))) continue;
            if (wantedFiles.Any(w => newFiles.Any(f => f.Path == w.Path))) continue;
            if (wantedElsewhere.Any(w => otherEdits.Any(e => e.Path == w.Path && Collide(e.Edit, w.Edit)))) continue;
            edits.AddRange(wanted);
            newFiles.AddRange(wantedFiles);
            otherEdits.AddRange(wantedElsewhere);
            taken.Add(new AppliedFix(diagnostic, fix));
        }
        return new FixSelection(
            taken.ToImmutable(),
            [.. edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End)],
            [.. newFiles.OrderBy(f => f.Path, StringComparer.Ordinal)],
            [.. otherEdits.OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Edit.Span.Start).ThenBy(e => e.Edit.Span.End)]);
    }

    private static bool IsEmpty(CodeFix fix) => fix.Edits.IsEmpty && fix.NewFiles.IsEmpty && fix.OtherEdits.IsEmpty;

    /// <summary>
    /// Edits that overlap, and insertions at one place, whose order nobody said. Edits that only touch do not: what each replaces or
    /// inserts stays where it was meant to be.
    /// </summary>
    private static bool Collide(TextEdit first, TextEdit second) =>
        first.Span.Length == 0 && second.Span.Length == 0
            ? first.Span.Start == second.Span.Start
            : first.Span.Overlaps(second.Span);
}
