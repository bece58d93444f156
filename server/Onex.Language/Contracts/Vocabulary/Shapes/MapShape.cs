using System.Collections.Immutable;

namespace Onex.Language.Contracts.Vocabulary.Shapes;

/// <summary>A mapping whose keys have a meaning.</summary>
public sealed record MapShape : Shape
{
    private readonly Lazy<Dictionary<string, ContractKey>> byName;

    public MapShape(ImmutableArray<ContractKey> keys, bool isClosed = false)
    {
        Keys = keys;
        IsClosed = isClosed;
        byName = new(() => keys.ToDictionary(k => k.Name, StringComparer.Ordinal));
    }

    public ImmutableArray<ContractKey> Keys { get; }

    /// <summary>Its readers know all of its keys; elsewhere authors add their own.</summary>
    public bool IsClosed { get; init; }

    public ContractKey? Find(string name) => byName.Value.GetValueOrDefault(name);

    /// <summary>This map with some keys added or put in the place of those with the same name.</summary>
    public MapShape With(params ReadOnlySpan<ContractKey> changed)
    {
        ImmutableArray<ContractKey> others = [.. changed];
        return new MapShape([.. Keys.Where(k => others.All(o => o.Name != k.Name)), .. others], IsClosed);
    }
}
