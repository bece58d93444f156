using Onex.Language.Text;

namespace Onex.Language.Yaml;

/// <summary>A key with its value.</summary>
public sealed record YamlEntry(YamlNode Key, YamlNode Value)
{
    /// <summary>The key's text; null for a key that is no scalar, which is an error.</summary>
    public string? Name => (Key.Resolved as YamlScalar)?.Value;

    public TextSpan Span => TextSpan.FromBounds(Key.Span.Start, Math.Max(Key.Span.End, Value.Span.End));
}
