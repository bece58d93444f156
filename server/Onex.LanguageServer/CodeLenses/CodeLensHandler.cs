using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.LanguageServer.Protocol.Client.Capabilities;
using OmniSharp.Extensions.LanguageServer.Protocol.Document;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Documents;
using Onex.LanguageServer.Trust;
using Onex.Workspace.Pipeline;

namespace Onex.LanguageServer.CodeLenses;

/// <summary><c>textDocument/codeLens</c>: above a node's contract, what can be done with the node.</summary>
internal sealed class CodeLensHandler(OpenDocuments documents, FindingsCache findings, ClientCommands commands, WorkspaceTrust trust) : ICodeLensHandler
{
    private static readonly (string Command, string Title)[] Lenses =
    [
        (ClientCommands.GenerateFromContract, "Regenerate node"),
        (ClientCommands.PreviewChanges, "Preview changes"),
        (ClientCommands.TypeCheckNode, "Type-check node"),
    ];

    public Task<CodeLensContainer> Handle(CodeLensParams request, CancellationToken cancellationToken) => Task.FromResult(new CodeLensContainer(
        documents.Find(request.TextDocument.Uri) is { } document && trust.Refusal is null && IsOfNode(document)
            ? Lenses.Where(lens => commands.Known.Contains(lens.Command)).Select(lens => Lens(document, lens.Command, lens.Title))
            : []));

    public CodeLensRegistrationOptions GetRegistrationOptions(CodeLensCapability capability, ClientCapabilities clientCapabilities) =>
        new() { DocumentSelector = DocumentSelectors.For(capability), ResolveProvider = false };

    private bool IsOfNode(OpenDocument document) =>
        findings.Get(document)?.File?.Contract is not null && ContractSource.FindOutputDirectory(document.Path) is not null;

    private static CodeLens Lens(OpenDocument document, string command, string title) => new()
    {
        Range = new OmniSharp.Extensions.LanguageServer.Protocol.Models.Range(0, 0, 0, 0),
        Command = new Command { Name = command, Title = title, Arguments = [new JValue(document.Uri.ToString())] },
    };
}
