using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Workspace.Checking.Fixing;

/// <summary>A contract with fixes applied, and what they want to be changed beside it.</summary>
public sealed record MendedContract(
    ContractDocument Contract,
    ImmutableArray<AppliedFix> Applied,
    ImmutableArray<NewFile> NewFiles,
    ImmutableArray<FileTextEdit> OtherEdits)
{
    /// <summary>How often one text is mended. Fixes that insert at one place take turns.</summary>
    private const int MaxPasses = 50;

    /// <summary>Applies the preferred fixes of a contract until none is left, or until one also changes other files.</summary>
    /// <param name="diagnostics">Of the contract as it is.</param>
    /// <param name="check">Finds what is wrong with another version of it.</param>
    internal static MendedContract Of(ContractDocument contract, ImmutableArray<Diagnostic> diagnostics, Func<ContractDocument, ImmutableArray<Diagnostic>> check)
    {
        var mended = new MendedContract(contract, [], [], []);
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var selection = FixAll.ForFile(diagnostics);
            if (selection.Taken.IsEmpty) break;
            var next = new ContractDocument(mended.Contract.Text.Apply(selection.Edits).Content);
            // A fix that breaks the file is a defect of its rule. The file is worth more.
            if (next.IsDamaged && !mended.Contract.IsDamaged) break;
            mended = new MendedContract(next, [.. mended.Applied, .. selection.Taken], selection.NewFiles, selection.OtherEdits);
            if (mended.Elsewhere.Any()) break;
            diagnostics = check(next);
        }
        return mended;
    }

    /// <summary>The paths of the other files, from the project's root.</summary>
    public IEnumerable<string> Elsewhere => NewFiles.Select(f => f.Path).Concat(OtherEdits.Select(e => e.Path));
}
