using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.Language.Diagnostics;
using Onex.Workspace.Checking;
using Onex.Workspace.Checking.Fixing;

namespace Onex.LanguageServer.CodeActions;

/// <summary><c>source.fixAll.onex</c>: what <c>onexgen check --fix</c> would do to the file, for the lightbulb and for saving.</summary>
internal static class FixAllActions
{
    public static readonly CodeActionKind Kind = new("source.fixAll.onex");

    /// <param name="mend">Applies all preferred fixes, also those that show up once others are applied.</param>
    public static IEnumerable<CodeAction> Of(CheckedFile file, WorkspaceEdits edits, Func<MendedFile?> mend)
    {
        var first = FixAll.ForFile(file.Diagnostics);
        if (first.Taken.IsEmpty || mend() is not { } mended) yield break;
        // Where one pass is enough its own edits are the smallest; else the lines between the first and the last change are written anew.
        var isEnough = file.Text.Apply(first.Edits).Content == mended.Source.Text.Content;
        var edit = edits.Of(isEnough ? first.Edits : TextDifference.Between(file.Text, mended.Source.Text), mended.NewFiles, mended.OtherEdits);
        if (edit is not null) yield return new CodeAction { Title = "Fix all that can be fixed in this file", Kind = Kind, Edit = edit };
    }
}
