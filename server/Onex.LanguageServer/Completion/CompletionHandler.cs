using OmniSharp.Extensions.LanguageServer.Protocol.Client.Capabilities;
using OmniSharp.Extensions.LanguageServer.Protocol.Document;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.Language.Contracts;
using Onex.LanguageServer.Documents;
using Onex.LanguageServer.Hover;
using Onex.LanguageServer.Translation;
using Onex.Workspace.Editing;

namespace Onex.LanguageServer.Completion;

/// <summary><c>textDocument/completion</c>: keys and values of contracts.</summary>
internal sealed class CompletionHandler(OpenDocuments documents) : ICompletionHandler
{
    private MarkupKind format = MarkupKind.PlainText;

    public Task<CompletionList> Handle(CompletionParams request, CancellationToken cancellationToken)
    {
        if (documents.Find(request.TextDocument.Uri) is not { } document || !EditedWorkspace.IsContract(document.Path)) return Task.FromResult(new CompletionList());
        var dialect = new ContractDocument(document.Text.Content).Dialect.Dialect;
        var items = Suggestions.At(document.Text, request.Position.ToOffset(document.Text), dialect).Select((s, index) => new CompletionItem
        {
            Label = s.Label,
            Kind = s.IsKey ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
            Detail = s.Detail,
            Documentation = s.Description is null ? null : new StringOrMarkupContent(new MarkupContent { Kind = format, Value = s.Description }),
            SortText = index.ToString("D4", System.Globalization.CultureInfo.InvariantCulture),
            FilterText = s.Label,
            TextEdit = new TextEditOrInsertReplaceEdit(s.Edit.ToLsp(document.Text)),
        });
        return Task.FromResult(new CompletionList(items));
    }

    public CompletionRegistrationOptions GetRegistrationOptions(CompletionCapability capability, ClientCapabilities clientCapabilities)
    {
        format = KeyText.Choose(capability?.CompletionItem?.DocumentationFormat);
        return new CompletionRegistrationOptions
        {
            DocumentSelector = DocumentSelectors.For(capability),
            TriggerCharacters = new Container<string>(" "),
        };
    }
}
