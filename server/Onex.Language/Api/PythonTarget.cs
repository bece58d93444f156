namespace Onex.Language.Api;

/// <summary>The Python that an index was read for.</summary>
/// <param name="Version">As far as it is known: <c>3.13.1</c>, <c>3.13</c>, or null.</param>
/// <param name="Description">For people, e.g. <c>Python 3.13.1 (.venv in /src/project)</c>.</param>
/// <param name="IsChosen">
/// Somebody decided that the project uses it, so that what it lacks is missing; false for one that only happens to be on PATH.
/// </param>
public sealed record PythonTarget(string? Version, string Description, bool IsChosen)
{
    /// <summary>The minor version of Python 3; null where it is not known.</summary>
    public int? Minor => Version?.Split('.') is ["3", var minor, ..] && int.TryParse(minor, out var number) ? number : null;
}
