using OmniSharp.Extensions.LanguageServer.Protocol.Client.Capabilities;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;

namespace Onex.LanguageServer.CodeActions;

/// <summary>What a client can do with an edit of several files.</summary>
/// <param name="HasVersions">It takes edits of a document at a version, and refuses them where the document is another one by now.</param>
/// <param name="CanCreate">An edit may make files.</param>
internal sealed record EditingCapabilities(bool HasVersions, bool CanCreate)
{
    public static EditingCapabilities None { get; } = new(false, false);

    public static EditingCapabilities Of(ClientCapabilities client)
    {
        var edit = client.Workspace?.WorkspaceEdit.Value;
        var hasVersions = edit?.DocumentChanges == true;
        return new EditingCapabilities(hasVersions, hasVersions && edit!.ResourceOperations?.Contains(ResourceOperationKind.Create) == true);
    }
}
