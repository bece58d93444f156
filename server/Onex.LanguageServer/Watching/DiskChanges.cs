using Onex.Generation.Planning;
using Onex.LanguageServer.Diagnostics;
using Onex.Workspace.Editing;
using Onex.Workspace.Paths;

namespace Onex.LanguageServer.Watching;

/// <summary>What has changed on the disk is read again, and all that is open is checked with it.</summary>
internal sealed class DiskChanges(EditedWorkspace workspace, DiagnosticsPublisher diagnostics, ClosedFiles closed, TypeFindings types)
{
    /// <summary>The server itself has written files, and not every client watches them.</summary>
    public void Take(ChangeSet written) => Take([.. written.Files.Select(f => DiskPath.Of(written.Root, f.Path))]);

    /// <param name="paths">Absolute.</param>
    public void Take(IReadOnlyCollection<string> paths)
    {
        workspace.Refresh(paths);
        foreach (var path in paths)
        {
            types.Drop(path);
            if (closed.AreAll && EditedWorkspace.IsOfInterest(path)) closed.Take(path);
        }
        diagnostics.RequestAll();
    }
}
