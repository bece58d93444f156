using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Yaml;

/// <summary>Items in the order of the text. An item's span begins behind its dash.</summary>
/// <param name="IsFlow">Written with brackets.</param>
public sealed record YamlSequence(
    TextSpan Span,
    TextSpan ContentSpan,
    string? Anchor,
    string? Tag,
    ImmutableArray<YamlNode> Items,
    bool IsFlow)
    : YamlNode(Span, ContentSpan, Anchor, Tag);
