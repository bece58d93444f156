using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>A list that is being read.</summary>
internal sealed class YamlSequenceBuilder
{
    private readonly ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();

    public long ExpandedNodes { get; private set; }

    public int Height { get; private set; }

    public int Count => items.Count;

    public int End => items.Count == 0 ? 0 : items[^1].Span.End;

    public void Add(YamlMeasured item)
    {
        items.Add(item.Node);
        ExpandedNodes += item.ExpandedNodes;
        Height = Math.Max(Height, item.Height);
    }

    public YamlSequence Build(TextSpan content, in YamlProperties properties, bool isFlow) => new(
        properties.Around(content.Start, content.End), content, properties.Anchor, properties.Tag, items.ToImmutable(), isFlow);
}
