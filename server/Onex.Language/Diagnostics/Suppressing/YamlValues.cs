using Onex.Language.Yaml;

namespace Onex.Language.Diagnostics.Suppressing;

internal static class YamlValues
{
    /// <summary>Two texts are read as the same values, with as many faults.</summary>
    public static bool AreEqual(YamlDocument left, YamlDocument right) =>
        left.Diagnostics.Length == right.Diagnostics.Length && AreEqual(left.Root, right.Root);

    private static bool AreEqual(YamlNode? left, YamlNode? right) => (left, right) switch
    {
        (YamlScalar a, YamlScalar b) => a.Value == b.Value && a.Kind == b.Kind,
        (YamlAlias a, YamlAlias b) => a.Name == b.Name,
        (YamlSequence a, YamlSequence b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(p => AreEqual(p.First, p.Second)),
        (YamlMapping a, YamlMapping b) => a.Entries.Length == b.Entries.Length
            && a.Entries.Zip(b.Entries).All(p => AreEqual(p.First.Key, p.Second.Key) && AreEqual(p.First.Value, p.Second.Value)),
        _ => left is null && right is null,
    };
}
