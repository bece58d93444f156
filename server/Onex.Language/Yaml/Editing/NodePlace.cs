namespace Onex.Language.Yaml.Editing;

/// <summary>Where a node stands in its document.</summary>
/// <param name="Node">The node itself.</param>
/// <param name="Entry">The entry that it is the key or the value of.</param>
/// <param name="Sequence">The sequence that it is an item of.</param>
/// <param name="InFlow">Something around the node is written with brackets or braces.</param>
internal sealed record NodePlace(YamlNode Node, YamlEntry? Entry, YamlSequence? Sequence, bool InFlow)
{
    /// <summary>Null for a node that is not of this document.</summary>
    public static NodePlace? Find(YamlDocument document, YamlNode node) =>
        document.Root is null ? null : Find(new NodePlace(document.Root, null, null, InFlow: false), node);

    private static NodePlace? Find(NodePlace place, YamlNode wanted)
    {
        if (ReferenceEquals(place.Node, wanted)) return place;
        return ChildrenOf(place)
            .Where(child => child.Node.Span.Start <= wanted.Span.Start && child.Node.Span.End >= wanted.Span.End)
            .Select(child => Find(child, wanted))
            .FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<NodePlace> ChildrenOf(NodePlace place)
    {
        switch (place.Node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    yield return new NodePlace(entry.Key, entry, null, place.InFlow || mapping.IsFlow);
                    yield return new NodePlace(entry.Value, entry, null, place.InFlow || mapping.IsFlow);
                }
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items) yield return new NodePlace(item, null, sequence, place.InFlow || sequence.IsFlow);
                break;
        }
    }
}
