namespace Onex.Generation.Planning;

/// <summary>What a generation did to one file.</summary>
/// <param name="Path">Relative to the root, with '/'.</param>
/// <param name="IsOwn">Whether it is a file that we generate; otherwise one of the user's, which was edited.</param>
public sealed record PastFile(string Path, bool IsOwn, FileContent? Before, FileContent? After);
