namespace Onex.Language.Yaml;

/// <summary>Short questions that everybody who reads a tree asks.</summary>
public static class YamlNodeExtensions
{
    /// <summary>The text of a scalar that loaders read as text; null for everything else, also for a number or a date.</summary>
    public static string? AsText(this YamlNode? node) => node?.Resolved is YamlScalar { IsText: true } scalar ? scalar.Value : null;

    /// <summary>The value at a key as <see cref="AsText(YamlNode?)"/>.</summary>
    public static string? TextAt(this YamlMapping mapping, string key) => mapping[key].AsText();

    /// <summary>The mappings in a list, other items passed over; none where it is no list.</summary>
    public static IEnumerable<YamlMapping> Mappings(this YamlNode? node) => node.Items().OfType<YamlMapping>();

    /// <summary>The scalars in a list, other items passed over; none where it is no list.</summary>
    public static IEnumerable<YamlScalar> Scalars(this YamlNode? node) => node.Items().OfType<YamlScalar>();

    /// <summary>No value stands there: nothing is written, or a null.</summary>
    public static bool IsNothing(this YamlNode? node) => node?.Resolved is null or YamlScalar { IsNull: true };

    private static IEnumerable<YamlNode?> Items(this YamlNode? node) => node?.Resolved is YamlSequence list ? list.Items.Select(item => item.Resolved) : [];
}
