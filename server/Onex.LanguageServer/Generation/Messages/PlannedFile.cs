using OmniSharp.Extensions.LanguageServer.Protocol;
using Onex.Generation.Planning;
using Onex.Workspace.Paths;

namespace Onex.LanguageServer.Generation.Messages;

/// <summary>One file of a plan.</summary>
/// <param name="Path">From the plan's root, with '/'.</param>
/// <param name="Uri">Where it is or will be.</param>
/// <param name="Action"><c>create</c>, <c>update</c>, <c>merge</c>, <c>conflict</c>, <c>unchanged</c> or <c>delete</c>.</param>
/// <param name="Bytes">Its size afterwards; 0 when it is deleted.</param>
/// <param name="Reason">One sentence on why, where the action alone does not say it.</param>
internal sealed record PlannedFile(string Path, DocumentUri Uri, string Action, long Bytes, string? Reason)
{
    public static PlannedFile Of(string root, FileChange change) => new(
        change.Path,
        DocumentUri.FromFileSystemPath(DiskPath.Of(root, change.Path)),
#pragma warning disable CA1308 // The public names are in small letters.
        change.Action.ToString().ToLowerInvariant(),
#pragma warning restore CA1308
        change.After?.Length ?? 0,
        change.Reason);
}
