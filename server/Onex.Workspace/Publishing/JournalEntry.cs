namespace Onex.Workspace.Publishing;

/// <summary>A <see cref="FileOperation"/> by the SHA-256 of its contents.</summary>
internal sealed record JournalEntry(string Path, string? Before, string? After);
