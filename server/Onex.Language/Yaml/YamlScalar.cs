using Onex.Language.Text;

namespace Onex.Language.Yaml;

/// <summary>A single value as text. What the text means is read on request, as <see cref="YamlScalarReading"/> says.</summary>
/// <param name="Value">The text after folding and unescaping.</param>
public sealed record YamlScalar(TextSpan Span, TextSpan ContentSpan, string? Anchor, string? Tag, string Value, YamlScalarStyle Style)
    : YamlNode(Span, ContentSpan, Anchor, Tag)
{
    /// <summary>What a YAML loader makes of this scalar.</summary>
    public YamlScalarKind Kind => YamlScalarReading.KindOf(this);

    public bool IsNull => Kind == YamlScalarKind.Null;

    public bool IsText => Kind == YamlScalarKind.Text;

    public bool TryGetBoolean(out bool value) => YamlScalarReading.TryGetBoolean(this, out value);

    /// <summary>False also for an integer that does not fit into 64 bits.</summary>
    public bool TryGetInteger(out long value) => YamlScalarReading.TryGetInteger(this, out value);

    /// <summary>True for integers as well.</summary>
    public bool TryGetNumber(out double value) => YamlScalarReading.TryGetNumber(this, out value);
}
