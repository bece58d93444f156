using OmniSharp.Extensions.LanguageServer.Protocol.Client.Capabilities;
using OmniSharp.Extensions.LanguageServer.Protocol.Document;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Documents;
using Onex.LanguageServer.Translation;
using Onex.Workspace.Editing;

namespace Onex.LanguageServer.CodeActions;

/// <summary><c>textDocument/codeAction</c>.</summary>
internal sealed class CodeActionHandler(OpenDocuments documents, EditedWorkspace workspace, FindingsCache findings, RulePages pages) : ICodeActionHandler
{
    private EditingCapabilities editing = EditingCapabilities.None;

    public Task<CommandOrCodeActionContainer> Handle(CodeActionParams request, CancellationToken cancellationToken)
    {
        var actions = new CommandOrCodeActionContainer();
        // Findings about an older text would put edits where they do not belong.
        if (documents.Find(request.TextDocument.Uri) is not { } document || findings.Get(document) is not { File: { } file } found) return Task.FromResult(actions);
        var wanted = new WantedKinds(request.Context?.Only);
        var edits = new WorkspaceEdits(document, file.Location, documents, editing);
        var range = request.Range.ToSpan(document.Text);
        var made = new List<CodeAction>();
        if (wanted.Include(CodeActionKind.QuickFix)) made.AddRange(new QuickFixes(found.Document, file, edits, pages).In(range));
        if (wanted.Include(FixAllActions.Kind)) made.AddRange(FixAllActions.Of(file, edits, () => workspace.Mend(document.Path)));
        actions = new CommandOrCodeActionContainer(made.Select(a => new CommandOrCodeAction(a)));
        return Task.FromResult(actions);
    }

    public CodeActionRegistrationOptions GetRegistrationOptions(CodeActionCapability capability, ClientCapabilities clientCapabilities)
    {
        editing = EditingCapabilities.Of(clientCapabilities);
        return new CodeActionRegistrationOptions
        {
            DocumentSelector = DocumentSelectors.For(capability),
            CodeActionKinds = new Container<CodeActionKind>(CodeActionKind.QuickFix, FixAllActions.Kind),
        };
    }
}
