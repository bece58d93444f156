namespace Onex.Workspace.Publishing;

/// <summary>A file is being written.</summary>
/// <param name="Done">Steps done so far, out of <paramref name="Total"/>; each file takes two, staging and swapping in.</param>
public sealed record PublishProgress(string Path, int Done, int Total);
