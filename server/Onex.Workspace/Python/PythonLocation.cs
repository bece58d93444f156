namespace Onex.Workspace.Python;

/// <summary>An interpreter's path and why it was chosen.</summary>
internal sealed record PythonLocation(string Path, string Reason);
