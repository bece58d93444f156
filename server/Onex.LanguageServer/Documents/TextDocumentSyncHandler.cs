using MediatR;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Client.Capabilities;
using OmniSharp.Extensions.LanguageServer.Protocol.Document;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Server.Capabilities;
using Onex.Language.Text;
using Onex.LanguageServer.Diagnostics;
using Onex.Workspace.Editing;
using Serilog;

namespace Onex.LanguageServer.Documents;

/// <summary><c>textDocument/didOpen</c>, <c>didChange</c>, <c>didSave</c> and <c>didClose</c>.</summary>
internal sealed class TextDocumentSyncHandler(
    OpenDocuments documents,
    EditedWorkspace workspace,
    DiagnosticsPublisher diagnostics,
    TypeFindings types,
    ILogger logger) : TextDocumentSyncHandlerBase
{
    public override TextDocumentAttributes GetTextDocumentAttributes(DocumentUri uri) => new(uri, uri.Scheme ?? "", "yaml");

    public override Task<Unit> Handle(DidOpenTextDocumentParams request, CancellationToken cancellationToken)
    {
        var opened = request.TextDocument;
        if (OpenDocuments.PathOf(opened.Uri) is not { } path) return Unit.Task;
        var text = new SourceText(opened.Text);
        Set(new OpenDocument(opened.Uri, path, opened.Version ?? 0, text, text));
        return Unit.Task;
    }

    public override Task<Unit> Handle(DidChangeTextDocumentParams request, CancellationToken cancellationToken)
    {
        var changed = request.TextDocument;
        if (OpenDocuments.PathOf(changed.Uri) is not { } path) return Unit.Task;
        types.Drop(path);
        if (documents.Find(path) is { } before)
            Set(before with { Version = changed.Version ?? before.Version, Text = DocumentChanges.Apply(before.Text, request.ContentChanges) });
        else
            logger.Warning("A document that is not open was changed: {Uri}", changed.Uri);
        return Unit.Task;
    }

    public override Task<Unit> Handle(DidSaveTextDocumentParams request, CancellationToken cancellationToken)
    {
        // Not every client watches files.
        if (OpenDocuments.PathOf(request.TextDocument.Uri) is not { } path) return Unit.Task;
        if (documents.Find(path) is { } saved) documents.Set(saved with { Saved = saved.Text });
        workspace.Refresh([path]);
        diagnostics.RequestAll();
        return Unit.Task;
    }

    public override Task<Unit> Handle(DidCloseTextDocumentParams request, CancellationToken cancellationToken)
    {
        if (OpenDocuments.PathOf(request.TextDocument.Uri) is not { } path) return Unit.Task;
        diagnostics.Withdraw(request.TextDocument.Uri, () => documents.Remove(path));
        workspace.Close(path);
        diagnostics.RequestAll();
        return Unit.Task;
    }

    protected override TextDocumentSyncRegistrationOptions CreateRegistrationOptions(SynchronizationCapability capability, ClientCapabilities clientCapabilities) => new()
    {
        DocumentSelector = DocumentSelectors.For(capability),
        Change = TextDocumentSyncKind.Incremental,
        Save = new SaveOptions { IncludeText = false },
    };

    private void Set(OpenDocument document)
    {
        workspace.SetText(document.Path, document.Text);
        documents.Set(document);
        diagnostics.Request(document.Path);
    }
}
