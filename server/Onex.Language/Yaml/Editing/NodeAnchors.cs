namespace Onex.Language.Yaml.Editing;

/// <summary>What stands under an anchor may be meant elsewhere, so it is not taken away.</summary>
internal static class NodeAnchors
{
    public static bool AreIn(YamlNode node) => node.Anchor is not null || node switch
    {
        YamlMapping mapping => mapping.Entries.Any(entry => AreIn(entry.Key) || AreIn(entry.Value)),
        YamlSequence sequence => sequence.Items.Any(AreIn),
        _ => false,
    };
}
