using Onex.Language.Text;

namespace Onex.Language.Yaml;

/// <summary>A node of a YAML document. Nodes are immutable and share anchored parts: aliases refer to the anchored node itself.</summary>
/// <param name="Span">The whole node with its anchor and tag; for a collection up to the end of its last part.</param>
/// <param name="ContentSpan">The node without its anchor and tag. Empty, and at the place where a value would stand, for a value that is left out.</param>
/// <param name="Anchor">The name behind <c>&amp;</c>.</param>
/// <param name="Tag">The full tag, e.g. <c>tag:yaml.org,2002:str</c> for <c>!!str</c>.</param>
public abstract record YamlNode(TextSpan Span, TextSpan ContentSpan, string? Anchor, string? Tag)
{
    /// <summary>The node meant: an alias gives its target, every other node itself. Null for an alias that leads nowhere.</summary>
    public virtual YamlNode? Resolved => this;
}
