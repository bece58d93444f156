using Onex.Language.Text;

namespace Onex.Language.Diagnostics;

/// <summary>An edit of a file of the project other than the one that the diagnostic was found in.</summary>
/// <param name="Path">From the project's root, with '/'.</param>
public sealed record FileTextEdit(string Path, TextEdit Edit);
