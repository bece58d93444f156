using System.Collections.Immutable;

namespace Onex.Language.Contracts;

/// <summary>A model of the node, with its fields in order.</summary>
public sealed record ModelDefinition(string Name, string Description, ImmutableArray<PropertyDefinition> Properties)
{
    public PropertyDefinition? Find(string property) => Properties.FirstOrDefault(p => p.Name == property);
}
