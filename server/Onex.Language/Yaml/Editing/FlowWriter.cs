using System.Collections.Immutable;

namespace Onex.Language.Yaml.Editing;

/// <summary>Writes a node on one line, with brackets and braces. Comments have no place there.</summary>
internal static class FlowWriter
{
    public static string Write(YamlNode node)
    {
        var anchor = node.Anchor is null ? "" : $"&{node.Anchor} ";
        var tag = node.Tag is null or "!" ? "" : $"!<{node.Tag}> ";
        return anchor + tag + node switch
        {
            YamlMapping mapping => $"{{{WriteEntries(mapping.Entries)}}}",
            YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Write))}]",
            YamlAlias alias => $"*{alias.Name} ",
            YamlScalar { IsNull: true } => "null",
            YamlScalar scalar => ScalarWriter.Write(scalar.Value, scalar.Style, scalar.Kind, inFlow: true),
            _ => "",
        };
    }

    public static string WriteEntries(ImmutableArray<YamlEntry> entries) =>
        string.Join(", ", entries.Select(entry => $"{Write(entry.Key)}: {Write(entry.Value)}"));
}
