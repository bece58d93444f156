using OmniSharp.Extensions.LanguageServer.Protocol.Client.Capabilities;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;

namespace Onex.LanguageServer.Documents;

/// <summary>Which documents the client is to ask about.</summary>
internal static class DocumentSelectors
{
    private const string Files = "**/{contract.yaml,contract.yml,onex.config.yaml}";

    /// <summary>Where nodes are: their folders are called <c>node_…</c>, or lie in one that is called <c>nodes</c>.</summary>
    private const string NodeFiles = "**/{nodes,node_*}/**/*.py";

    private static readonly DocumentSelector OfInterest = new(
        new DocumentFilter { Scheme = "file", Pattern = Files },
        new DocumentFilter { Scheme = "untitled", Pattern = Files },
        new DocumentFilter { Scheme = "file", Pattern = NodeFiles });

    private static readonly DocumentSelector Everything = DocumentSelector.ForPattern("**/*");

    /// <summary>
    /// A client that takes no registrations after the start sends what it likes, and an unknown document would be an error to it: there
    /// everything is taken, and what is not looked at is answered with nothing.
    /// </summary>
    public static DocumentSelector For(DynamicCapability? capability) => capability is { DynamicRegistration: true } ? OfInterest : Everything;
}
