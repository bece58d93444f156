using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>The anchor and the tag that a node may begin with.</summary>
/// <param name="Span">Empty, and at the place of the node, where there are none.</param>
internal readonly record struct YamlProperties(TextSpan Span, string? Anchor, string? Tag)
{
    public bool Any => Span.Length > 0;

    public static YamlProperties None(int offset) => new(new TextSpan(offset, 0), null, null);

    /// <summary>The whole node: from the properties, where there are some, to the end of the content.</summary>
    public TextSpan Around(int contentStart, int end) => TextSpan.FromBounds(Any ? Span.Start : contentStart, end);
}
