using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Documents;
using Onex.Workspace.Checking;
using Diagnostic = Onex.Language.Diagnostics.Diagnostic;

namespace Onex.LanguageServer.CodeActions;

/// <summary>What can be done about the findings at a place: each of their fixes, all of a kind at once, and suppressing them.</summary>
internal sealed class QuickFixes(OpenDocument document, CheckedFile file, WorkspaceEdits edits, RulePages pages)
{
    public IEnumerable<CodeAction> In(TextSpan range)
    {
        var here = file.Diagnostics.Where(d => d.Span.Start <= range.End && range.Start <= d.Span.End).ToList();
        return [.. here.SelectMany(Fixes), .. here.DistinctBy(d => d.Code).SelectMany(AllOfCode), .. here.SelectMany(Suppress)];
    }

    private IEnumerable<CodeAction> Fixes(Diagnostic diagnostic) =>
        diagnostic.Fixes.Select(fix => Action(fix.Title, edits.Of(fix), diagnostic) is { } action ? action with { IsPreferred = fix.IsPreferred } : null).OfType<CodeAction>();

    private IEnumerable<CodeAction> AllOfCode(Diagnostic diagnostic)
    {
        var selection = FixAll.ForCode(file.Diagnostics, diagnostic.Code);
        if (selection.Taken.Length < 2) yield break;
        var edit = edits.Of(selection.Edits, selection.NewFiles, selection.OtherEdits);
        if (Action($"Fix all {selection.Taken.Length} of {diagnostic.Code} in this file", edit, diagnostic) is { } action) yield return action;
    }

    private IEnumerable<CodeAction> Suppress(Diagnostic diagnostic)
    {
        if (file.Source is not { } source) yield break;
        if (Action($"Disable {diagnostic.Code} for this line", edits.Of(source.DisableLine(diagnostic), [], []), diagnostic) is { } line) yield return line;
        if (Action($"Disable {diagnostic.Code} in this file", edits.Of(source.DisableFile(diagnostic), [], []), diagnostic) is { } whole) yield return whole;
    }

    private CodeAction? Action(string title, WorkspaceEdit? edit, Diagnostic diagnostic) => edit is null ? null : new CodeAction
    {
        Title = title,
        Kind = CodeActionKind.QuickFix,
        Edit = edit,
        Diagnostics = new[] { DiagnosticTranslator.Translate(diagnostic, document.Uri, document.Text, pages) },
    };
}
