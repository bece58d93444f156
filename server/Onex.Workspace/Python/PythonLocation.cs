namespace Onex.Workspace.Python;

/// <summary>An interpreter's path and why it was chosen.</summary>
/// <param name="IsChosen">See <see cref="PythonInterpreter.IsChosen"/>.</param>
internal sealed record PythonLocation(string Path, string Reason, bool IsChosen = true);
