namespace Onex.Workspace.Python;

/// <summary>An environment that should have an interpreter.</summary>
/// <param name="Path">Its folder, or the interpreter itself.</param>
/// <param name="Reason">Who says so, for people.</param>
internal sealed record PythonCandidate(string Path, string Reason);
