namespace Onex.Workspace.Python;

/// <summary>An interpreter.</summary>
/// <param name="Path">Absolute; not resolved, since a virtual environment is known by its link.</param>
/// <param name="Version">As far as it is known without running it: <c>3.12.4</c>, <c>3.12</c>, or null.</param>
/// <param name="Reason">Why this one, for people: <c>--python</c>, <c>ONEX_PYTHON</c>, <c>.venv in /src/project</c>, …</param>
/// <param name="Prefix">The folder that it is installed in; for a virtual environment that environment.</param>
public sealed record PythonInterpreter(string Path, string? Version, string Reason, string? Prefix)
{
    /// <summary>Somebody decided that the project uses it; false for one that only happens to be on PATH.</summary>
    public bool IsChosen { get; init; } = true;
}
