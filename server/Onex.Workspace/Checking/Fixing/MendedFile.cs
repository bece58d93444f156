using System.Collections.Immutable;
using Onex.Language.Diagnostics;

namespace Onex.Workspace.Checking.Fixing;

/// <summary>A file with fixes applied, and what they want to be changed beside it.</summary>
public sealed record MendedFile(
    ICheckedText Source,
    ImmutableArray<AppliedFix> Applied,
    ImmutableArray<NewFile> NewFiles,
    ImmutableArray<FileTextEdit> OtherEdits)
{
    /// <summary>How often one text is mended. Fixes that insert at one place take turns.</summary>
    private const int MaxPasses = 50;

    /// <summary>Applies the preferred fixes of a file until none is left, or until one also changes other files.</summary>
    /// <param name="diagnostics">Of the file as it is.</param>
    internal static MendedFile Of(ICheckedText source, ImmutableArray<Diagnostic> diagnostics)
    {
        var mended = new MendedFile(source, [], [], []);
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var selection = FixAll.ForFile(diagnostics);
            if (selection.Taken.IsEmpty) break;
            var next = mended.Source.WithText(mended.Source.Text.Apply(selection.Edits));
            // A fix that breaks the file is a defect of its rule. The file is worth more.
            if (next.IsDamaged && !mended.Source.IsDamaged) break;
            mended = new MendedFile(next, [.. mended.Applied, .. selection.Taken], selection.NewFiles, selection.OtherEdits);
            if (mended.Elsewhere.Any()) break;
            diagnostics = next.Check();
        }
        return mended;
    }

    /// <summary>The paths of the other files, from the project's root.</summary>
    public IEnumerable<string> Elsewhere => NewFiles.Select(f => f.Path).Concat(OtherEdits.Select(e => e.Path));
}
