using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Yaml;

/// <summary>Keys and values in the order of the text.</summary>
/// <param name="IsFlow">Written with braces.</param>
public sealed record YamlMapping(
    TextSpan Span,
    TextSpan ContentSpan,
    string? Anchor,
    string? Tag,
    ImmutableArray<YamlEntry> Entries,
    bool IsFlow)
    : YamlNode(Span, ContentSpan, Anchor, Tag)
{
    /// <summary>The value at a key, aliases resolved; null where there is none.</summary>
    public YamlNode? this[string key] => Find(key)?.Value.Resolved;

    /// <summary>The entry with a key. Of duplicate keys, which are errors, the last: it is the one that loaders keep.</summary>
    public YamlEntry? Find(string key)
    {
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            if (Entries[i].Name == key) return Entries[i];
        }
        return null;
    }
}
