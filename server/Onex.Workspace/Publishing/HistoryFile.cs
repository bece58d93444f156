namespace Onex.Workspace.Publishing;

/// <summary>A file of a generation, before and after it.</summary>
/// <param name="IsOwn">Whether we generated it; otherwise it is a file of the user that was edited.</param>
internal sealed record HistoryFile(string Path, bool IsOwn, HistoryContent? Before, HistoryContent? After);
