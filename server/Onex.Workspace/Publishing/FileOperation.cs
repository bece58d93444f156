using Onex.Generation.Planning;

namespace Onex.Workspace.Publishing;

/// <summary>A file that a transaction makes (no before), replaces, or removes (no after).</summary>
/// <param name="Path">Relative to the root, with '/'.</param>
internal sealed record FileOperation(string Path, FileContent? Before, FileContent? After);
