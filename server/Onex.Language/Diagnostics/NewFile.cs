namespace Onex.Language.Diagnostics;

/// <summary>A file that a fix makes. Where one of this name is there already it stays as it is.</summary>
/// <param name="Path">From the workspace's root, with '/', as the path of a contract's surroundings.</param>
public sealed record NewFile(string Path, string Text);
