using Onex.Generation.Naming;

namespace Onex.Generation.Rendering.Values;

/// <summary>A Python name.</summary>
internal sealed class PyIdentifier : ITemplateValue
{
    /// <exception cref="ArgumentException">The name is no ASCII identifier, or a keyword.</exception>
    public PyIdentifier(string name)
    {
        if (!PythonNames.IsIdentifier(name)) throw new ArgumentException($"'{name}' cannot be a Python name.", nameof(name));
        Name = name;
    }

    public string Name { get; }

    public string Text => Name;
}
