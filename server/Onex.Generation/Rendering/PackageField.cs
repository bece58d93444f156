using Onex.Language.Contracts;

namespace Onex.Generation.Rendering;

/// <summary>A field with its name in Python, which differs from the property's where Python or Pydantic keeps that for itself.</summary>
internal sealed record PackageField(PropertyDefinition Property, string Name)
{
    public bool HasAlias => Name != Property.Name;
}
