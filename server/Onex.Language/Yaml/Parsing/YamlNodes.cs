using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>Makes the nodes of one document under the limits, and follows its anchors and aliases.</summary>
internal sealed class YamlNodes(YamlLimits limits, YamlCursor cursor)
{
    private const string CoreTagPrefix = "tag:yaml.org,2002:";

    private static readonly ImmutableHashSet<string> CoreTags =
        ["str", "int", "float", "bool", "null", "map", "seq", "timestamp"];

    private readonly Dictionary<string, YamlMeasured?> anchors = new(StringComparer.Ordinal);
    private int depth;
    private int nodes;
    private long expandedNodes;

    /// <summary>False, with a diagnostic, when the rest of the text is not to be read. What was entered is left by <see cref="Leave"/>.</summary>
    public bool Enter(in YamlProperties properties, int offset)
    {
        if (!Count(new TextSpan(offset, 0))) return false;
        if (depth == limits.Depth)
            return Stop(YamlRules.TooDeep, new TextSpan(offset, 1), $"The document is nested deeper than {limits.Depth} levels.");
        depth++;
        CheckTag(properties);
        if (properties.Anchor is not null) anchors[properties.Anchor] = null;
        return true;
    }

    public YamlMeasured Leave(YamlNode node, long expanded, int height)
    {
        depth--;
        return Anchor(new YamlMeasured(node, expanded + 1, height + 1));
    }

    public YamlMeasured Scalar(in YamlProperties properties, TextSpan content, string value, YamlScalarStyle style)
    {
        Count(content);
        CheckTag(properties);
        var node = new YamlScalar(properties.Around(content.Start, content.End), content, properties.Anchor, properties.Tag, value, style);
        return Anchor(new YamlMeasured(node, 1, 0));
    }

    /// <summary>A value that is left out.</summary>
    public YamlMeasured Nothing(in YamlProperties properties, int offset) =>
        Scalar(properties, new TextSpan(properties.Any ? properties.Span.End : offset, 0), "", YamlScalarStyle.Plain);

    public YamlMeasured Alias(TextSpan span, string name, bool isDamaged)
    {
        Count(span);
        if (isDamaged || FindTarget(name, span) is not { } target) return new YamlMeasured(new YamlAlias(span, name, null), 1, 0);
        expandedNodes += target.ExpandedNodes - 1;
        var isWithin = depth + target.Height <= limits.Depth
            ? expandedNodes <= limits.ExpandedNodes || Stop(YamlRules.AliasExpansion, span, $"With its aliases the document has more than {limits.ExpandedNodes} values.")
            : Stop(YamlRules.TooDeep, span, $"With its aliases the document is nested deeper than {limits.Depth} levels.");
        return isWithin ? new YamlMeasured(new YamlAlias(span, name, target.Node), target.ExpandedNodes, target.Height) : new YamlMeasured(new YamlAlias(span, name, null), 1, 0);
    }

    private bool Count(TextSpan at)
    {
        expandedNodes++;
        return ++nodes <= limits.Nodes || Stop(YamlRules.TooManyNodes, at, $"The document has more than {limits.Nodes} values.");
    }

    private bool Stop(string code, TextSpan at, string message)
    {
        cursor.Report.Close(code, at, message);
        cursor.Stop();
        return false;
    }

    private YamlMeasured Anchor(YamlMeasured measured)
    {
        if (measured.Node.Anchor is { } anchor) anchors[anchor] = measured;
        return measured;
    }

    private YamlMeasured? FindTarget(string name, TextSpan span)
    {
        if (!anchors.TryGetValue(name, out var target))
            cursor.Report.Add(YamlRules.BrokenAlias, span, $"There is no anchor '&{name}' before this alias.");
        else if (target is null)
            cursor.Report.Add(YamlRules.BrokenAlias, span, $"The alias '*{name}' stands inside of the value that it refers to.");
        return target;
    }

    private void CheckTag(in YamlProperties properties)
    {
        if (properties.Tag is not { } tag || tag == "!") return;
        if (tag.StartsWith(CoreTagPrefix, StringComparison.Ordinal) && CoreTags.Contains(tag[CoreTagPrefix.Length..])) return;
        cursor.Report.Add(YamlRules.UnknownTag, properties.Span, $"The tag '{YamlMessages.Shorten(tag)}' is not supported.");
    }
}
