using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>A mapping that is being read.</summary>
internal sealed class YamlMappingBuilder(YamlReport report)
{
    private readonly ImmutableArray<YamlEntry>.Builder entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public long ExpandedNodes { get; private set; }

    public int Height { get; private set; }

    public int Count => entries.Count;

    public YamlEntry Last => entries[^1];

    public int End => entries.Count == 0 ? 0 : entries[^1].Span.End;

    public bool Has(string name) => names.Contains(name);

    public void Add(YamlMeasured key, YamlMeasured value)
    {
        entries.Add(new YamlEntry(key.Node, value.Node));
        ExpandedNodes += key.ExpandedNodes + value.ExpandedNodes;
        Height = Math.Max(Height, Math.Max(key.Height, value.Height));
    }

    /// <summary>Gives the last key, which has none, a value that was found where none is expected.</summary>
    public void ReplaceLast(YamlMeasured value)
    {
        entries[^1] = entries[^1] with { Value = value.Node };
        ExpandedNodes += value.ExpandedNodes;
        Height = Math.Max(Height, value.Height);
    }

    public void CheckKey(YamlNode key)
    {
        if (key.Resolved is not YamlScalar scalar)
        {
            if (key is not YamlAlias) report.Add(YamlRules.ComplexKey, key.Span, "A key must be a plain value, not a list or a mapping.");
        }
        else if (scalar is { Value: "<<", Style: YamlScalarStyle.Plain })
            report.Add(YamlRules.MergeKey, key.Span, "Merge keys are not supported. Write the keys out.");
        else if (!names.Add(scalar.Value))
            report.Add(YamlRules.DuplicateKey, key.Span, $"The key '{YamlMessages.Shorten(scalar.Value)}' stands twice in this mapping.");
    }

    public YamlMapping Build(TextSpan content, in YamlProperties properties, bool isFlow) => new(
        properties.Around(content.Start, content.End), content, properties.Anchor, properties.Tag, entries.ToImmutable(), isFlow);
}
