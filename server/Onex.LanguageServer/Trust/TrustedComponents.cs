using OmniSharp.Extensions.LanguageServer.Protocol;
using Onex.LanguageServer.Folders;
using Onex.LanguageServer.Generation;
using Onex.Workspace.Components;

namespace Onex.LanguageServer.Trust;

/// <summary>The components that count for a node: the product's and, in a trusted workspace, the workspace's own.</summary>
internal sealed class TrustedComponents(WorkspaceTrust trust, WorkspaceFolders folders)
{
    /// <param name="folder">Where the node is to be; null: the first folder that is open.</param>
    public WorkspaceComponents For(DocumentUri? folder) =>
        (folder is null ? folders.Paths.FirstOrDefault() : RequestValues.Path(folder, "folder")) is { } path ? WorkspaceComponents.For(path, trust.TakesComponents) : WorkspaceComponents.None;
}
