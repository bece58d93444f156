namespace Onex.Language.Diagnostics;

/// <summary>A file that a fix makes where there is none yet.</summary>
/// <param name="Path">From the project's root, with '/', as the path of the text that the diagnostic was found in.</param>
public sealed record NewFile(string Path, string Content);
