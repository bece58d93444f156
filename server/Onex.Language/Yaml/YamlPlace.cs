using System.Collections.Immutable;

namespace Onex.Language.Yaml;

/// <summary>What stands at an offset of a text.</summary>
/// <param name="Entries">The keys with their values that lead there, from the top; the last one is the innermost around it.</param>
/// <param name="Node">The innermost node there: a key, a value or an item.</param>
public sealed record YamlPlace(ImmutableArray<YamlEntry> Entries, YamlNode Node)
{
    /// <summary>The names of <see cref="Entries"/>; items of lists add nothing to them. Null where a key has none.</summary>
    public ImmutableArray<string>? Path => Entries.All(e => e.Name is not null) ? [.. Entries.Select(e => e.Name!)] : null;

    /// <summary>The place at an offset, its end included; null where there is nothing but space.</summary>
    public static YamlPlace? At(YamlDocument document, int offset) =>
        document.Root is { } root ? Find(root, [], node => node.Span.Start <= offset && offset <= node.Span.End) : null;

    /// <summary>The first scalar, key or value, with a text.</summary>
    public static YamlPlace? Of(YamlDocument document, string text) =>
        document.Root is { } root ? Find(root, [], node => node is not YamlScalar scalar || scalar.Value == text) : null;

    /// <summary>Aliases are not followed: what they mean stands elsewhere.</summary>
    private static YamlPlace? Find(YamlNode node, ImmutableArray<YamlEntry> entries, Func<YamlNode, bool> holds)
    {
        if (!holds(node)) return null;
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    var inside = entries.Add(entry);
                    if (Find(entry.Key, inside, holds) is { } key) return key;
                    if (entry.Value.ContentSpan.Length > 0 && Find(entry.Value, inside, holds) is { } value) return value;
                }
                return null;
            case YamlSequence sequence:
                return sequence.Items.Select(item => Find(item, entries, holds)).FirstOrDefault(found => found is not null);
            case YamlScalar:
                return new YamlPlace(entries, node);
            default:
                return null;
        }
    }
}
