using OmniSharp.Extensions.LanguageServer.Protocol.Client.Capabilities;
using OmniSharp.Extensions.LanguageServer.Protocol.Document;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Yaml;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Documents;
using Onex.LanguageServer.Translation;
using LspHover = OmniSharp.Extensions.LanguageServer.Protocol.Models.Hover;

namespace Onex.LanguageServer.Hover;

/// <summary><c>textDocument/hover</c>: what a key of a contract means, in the dialect of the contract.</summary>
internal sealed class HoverHandler(OpenDocuments documents, FindingsCache findings) : HoverHandlerBase
{
    private MarkupKind format = MarkupKind.PlainText;

    public override Task<LspHover?> Handle(HoverParams request, CancellationToken cancellationToken)
    {
        if (documents.Find(request.TextDocument.Uri) is not { } document || findings.Get(document)?.File?.Contract is not { } contract) return Task.FromResult<LspHover?>(null);
        var place = YamlPlace.At(contract.Yaml, request.Position.ToOffset(document.Text));
        if (place?.Path is not { } path || ContractVocabulary.Find(contract.Dialect.Dialect, path) is not { } key) return Task.FromResult<LspHover?>(null);
        return Task.FromResult<LspHover?>(new LspHover
        {
            Range = place.Node.ContentSpan.ToLsp(document.Text),
            Contents = new MarkedStringsOrMarkupContent(new MarkupContent { Kind = format, Value = KeyText.Of(key, contract.Dialect, format) }),
        });
    }

    protected override HoverRegistrationOptions CreateRegistrationOptions(HoverCapability capability, ClientCapabilities clientCapabilities)
    {
        format = KeyText.Choose(capability?.ContentFormat);
        return new HoverRegistrationOptions { DocumentSelector = DocumentSelectors.For(capability) };
    }
}
