namespace Onex.Language.Yaml;

/// <summary>Short questions that everybody who reads a tree asks.</summary>
public static class YamlNodeExtensions
{
    /// <summary>The text of a scalar that loaders read as text; null for everything else, also for a number or a date.</summary>
    public static string? AsText(this YamlNode? node) => node?.Resolved is YamlScalar { IsText: true } scalar ? scalar.Value : null;

    /// <summary>The value at a key as <see cref="AsText(YamlNode?)"/>.</summary>
    public static string? TextAt(this YamlMapping mapping, string key) => mapping[key].AsText();

    /// <summary>No value stands there: nothing is written, or a null.</summary>
    public static bool IsNothing(this YamlNode? node) => node?.Resolved is null or YamlScalar { IsNull: true };
}
