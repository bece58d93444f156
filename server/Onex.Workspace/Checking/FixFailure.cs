namespace Onex.Workspace.Checking;

/// <summary>A file that was left as it is although there are fixes.</summary>
/// <param name="File">Its absolute path.</param>
/// <param name="Reason">For a person.</param>
public sealed record FixFailure(string File, string Reason);
