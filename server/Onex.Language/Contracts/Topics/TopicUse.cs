using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Topics;

/// <summary>One place of a contract that names a topic.</summary>
/// <param name="Topic">The text as written.</param>
/// <param name="Written">What stands at the place: the scalar, or an alias to it.</param>
/// <param name="Path">Where, e.g. <c>event_bus.subscribe_topics[0]</c>.</param>
/// <param name="IsBinding">By this place the node is bound to the topic; other places only speak of it.</param>
public sealed record TopicUse(string Topic, YamlNode Written, TopicDirection Direction, string Path, bool IsBinding)
{
    /// <summary>What a diagnostic underlines.</summary>
    public TextSpan Span => Written.ContentSpan;
}
