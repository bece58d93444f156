using Onex.Generation.Naming;

namespace Onex.Generation.Rendering.Values;

/// <summary>A dotted Python module.</summary>
internal sealed class PyModule : ITemplateValue
{
    /// <exception cref="ArgumentException">A part of the path is no ASCII identifier.</exception>
    public PyModule(string path)
    {
        if (!path.Split('.').All(PythonNames.IsIdentifier)) throw new ArgumentException($"'{path}' cannot be a Python module.", nameof(path));
        Path = path;
    }

    public string Text => Path;

    private string Path { get; }
}
