namespace Onex.Generation.Planning;

/// <summary>An edit of a file that belongs to the user, e.g. an entry point added to pyproject.toml. Undo takes back just this edit.</summary>
/// <param name="Path">Relative to the root, with '/'; may lie outside the node's folder.</param>
/// <param name="Before">The file as the edit found it; null where there is none.</param>
public sealed record FileEdit(string Path, FileContent? Before, FileContent After);
