namespace Onex.Workspace.Python;

/// <summary>Files whose changes may change an environment.</summary>
/// <param name="Folder">Absolute; it need not be in the workspace, nor exist.</param>
/// <param name="Pattern">A glob below it, with '/'.</param>
public sealed record WatchedPath(string Folder, string Pattern);
