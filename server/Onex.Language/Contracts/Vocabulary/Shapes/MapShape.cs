using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Onex.Language.Contracts.Vocabulary.Shapes;

/// <summary>A mapping whose keys have a meaning.</summary>
/// <param name="IsClosed">Its readers know all of its keys; elsewhere authors add their own.</param>
public sealed record MapShape(ImmutableArray<ContractKey> Keys, bool IsClosed = false) : Shape
{
    private FrozenDictionary<string, ContractKey>? byName;

    public ContractKey? Find(string name) =>
        (byName ??= Keys.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal)).GetValueOrDefault(name);

    /// <summary>This map with some keys added or put in the place of those with the same name.</summary>
    public MapShape With(params ReadOnlySpan<ContractKey> changed)
    {
        ImmutableArray<ContractKey> others = [.. changed];
        return new MapShape([.. Keys.Where(k => others.All(o => o.Name != k.Name)), .. others], IsClosed);
    }
}
