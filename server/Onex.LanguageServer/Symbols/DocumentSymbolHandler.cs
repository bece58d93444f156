using OmniSharp.Extensions.LanguageServer.Protocol.Client.Capabilities;
using OmniSharp.Extensions.LanguageServer.Protocol.Document;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.Language.Yaml;
using Onex.LanguageServer.Documents;
using Onex.Workspace.Editing;

namespace Onex.LanguageServer.Symbols;

/// <summary><c>textDocument/documentSymbol</c>: the outline of a contract or a configuration.</summary>
internal sealed class DocumentSymbolHandler(OpenDocuments documents) : DocumentSymbolHandlerBase
{
    private bool isTree;

    public override Task<SymbolInformationOrDocumentSymbolContainer> Handle(DocumentSymbolParams request, CancellationToken cancellationToken)
    {
        if (documents.Find(request.TextDocument.Uri) is not { } document || EditedWorkspace.IsPython(document.Path)) return Task.FromResult(new SymbolInformationOrDocumentSymbolContainer());
        var outline = Outline.Of(YamlReader.Read(document.Text));
        return Task.FromResult(new SymbolInformationOrDocumentSymbolContainer(isTree
            ? outline.Select(s => new SymbolInformationOrDocumentSymbol(s))
            : outline.SelectMany(s => Flatten(s, null)).Select(s => new SymbolInformationOrDocumentSymbol(s))));

        IEnumerable<SymbolInformation> Flatten(DocumentSymbol symbol, string? container) =>
            (symbol.Children ?? []).SelectMany(child => Flatten(child, symbol.Name)).Prepend(new SymbolInformation
            {
                Name = symbol.Name,
                Kind = symbol.Kind,
                ContainerName = container,
                Location = new Location { Uri = document.Uri, Range = symbol.Range },
            });
    }

    protected override DocumentSymbolRegistrationOptions CreateRegistrationOptions(DocumentSymbolCapability capability, ClientCapabilities clientCapabilities)
    {
        isTree = capability?.HierarchicalDocumentSymbolSupport == true;
        return new DocumentSymbolRegistrationOptions { DocumentSelector = DocumentSelectors.For(capability), Label = "ONEX" };
    }
}
