namespace Onex.Workspace.Python;

/// <summary>What an interpreter said of itself, or why it said nothing that can be used.</summary>
/// <param name="Problem">For people, to stand behind "the interpreter …". Null where there is an answer.</param>
internal sealed record PythonAnswer(PythonInstallation? Installation, string? Problem);
