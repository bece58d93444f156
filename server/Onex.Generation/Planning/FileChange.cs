namespace Onex.Generation.Planning;

/// <summary>One file of a ChangeSet.</summary>
/// <param name="Path">Relative to <see cref="ChangeSet.Root"/>, with '/'.</param>
/// <param name="Before">What stood on disk when the plan was made; null where there was no file. Commit refuses when disk differs.</param>
/// <param name="After">What stands there afterwards; null for Delete. For Conflict: the proposal with conflict markers, which is shown and never written.</param>
/// <param name="Generated">The new output itself, which the lock keeps as the base of the next merge; null where the file is not ours.</param>
/// <param name="Reason">One sentence on why, where the action alone does not say it: always for Conflict, and for a file that is kept.</param>
public sealed record FileChange(
    string Path,
    FileAction Action,
    FileContent? Before,
    FileContent? After,
    FileContent? Generated,
    string? Reason = null)
{
    /// <summary>Whether publishing touches the file.</summary>
    public bool IsWritten => Action is FileAction.Create or FileAction.Update or FileAction.Merge or FileAction.Delete;
}
