using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Yaml;

/// <summary>A collection that is being read.</summary>
/// <param name="start">Null for a collection that begins with its first part.</param>
internal sealed class YamlFrame(int? start, int contentStart, string? anchor, string? tag, bool isMapping, bool hasBracket)
{
    private readonly ImmutableArray<YamlNode>.Builder children = ImmutableArray.CreateBuilder<YamlNode>();

    public int ContentStart => start is null && children.Count > 0 ? children[0].Span.Start : contentStart;

    public string? Anchor => anchor;

    public bool IsMapping => isMapping;

    public bool HasBracket => hasBracket;

    public long ExpandedNodes { get; private set; } = 1;

    public int Height { get; private set; }

    /// <summary>The keys so far.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public bool ExpectsKey => isMapping && children.Count % 2 == 0;

    public int LastEnd => children.Count == 0 ? ContentStart : children[^1].Span.End;

    public void Add(YamlMeasured child)
    {
        children.Add(child.Node);
        ExpandedNodes += child.ExpandedNodes;
        Height = Math.Max(Height, child.Height);
    }

    public YamlNode Build(int end)
    {
        var content = TextSpan.FromBounds(ContentStart, end);
        var span = start is null ? content : TextSpan.FromBounds(start.Value, end);
        return isMapping
            ? new YamlMapping(span, content, anchor, tag, Entries(end), hasBracket)
            : new YamlSequence(span, content, anchor, tag, children.ToImmutable(), hasBracket);
    }

    private ImmutableArray<YamlEntry> Entries(int end)
    {
        // A key without a value is left where an error ended the reading.
        if (children.Count % 2 == 1)
        {
            var place = new TextSpan(end, 0);
            children.Add(new YamlScalar(place, place, null, null, "", YamlScalarStyle.Plain));
        }
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(children.Count / 2);
        for (var i = 0; i < children.Count; i += 2) entries.Add(new YamlEntry(children[i], children[i + 1]));
        return entries.MoveToImmutable();
    }
}
