using System.Collections.Immutable;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts;

/// <summary>Reads <c>definitions</c>: the node's own models with their fields.</summary>
public static class DefinitionReader
{
    private static readonly string[] ConstraintKeys = ["min_length", "max_length", "pattern", "ge", "gt", "le", "lt"];

    public static ImmutableArray<ModelDefinition> Read(FieldReader? definitions)
    {
        if (definitions is null) return [];
        var models = ImmutableArray.CreateBuilder<ModelDefinition>();
        foreach (var name in definitions.Keys)
        {
            if (definitions.Mapping(name) is { } definition) models.Add(ReadModel(name, definition));
        }
        return models.ToImmutable();
    }

    private static ModelDefinition ReadModel(string name, FieldReader definition)
    {
        var required = definition.Texts("required");
        var properties = definition.Mapping("properties");
        var fields = ImmutableArray.CreateBuilder<PropertyDefinition>();
        foreach (var key in properties?.Keys ?? [])
        {
            if (properties!.Mapping(key) is { } property) fields.Add(ReadProperty(key, property, required.Contains(key)));
        }
        return new ModelDefinition(name, definition.Text("description"), fields.ToImmutable());
    }

    private static PropertyDefinition ReadProperty(string name, FieldReader property, bool isRequired) => new(
        name,
        ReadType(property),
        property.Text("description"),
        isRequired,
        property.Scalar("default") is { } value ? Literal(value) : null,
        property.Text("default_factory"),
        [
            .. ConstraintKeys
                .Where(key => property.Scalar(key) is not null)
                .Select(key => KeyValuePair.Create(key, Literal(property.Scalar(key)!))),
        ]);

    private static PropertyType ReadType(FieldReader type) => new(
        type.Text("type"),
        type.Boolean("nullable"),
        ReadItemType(type),
        ReadValueType(type),
        type.Text("enum_class") is { Length: > 0 } enumClass ? enumClass : type.Text("ref"),
        type.Texts("enum"));

    /// <summary><c>items</c> is a definition of its own, <c>item_type</c> the name of a type.</summary>
    private static PropertyType? ReadItemType(FieldReader type)
    {
        if (type.Mapping("items") is { } items) return ReadType(items);
        return type.Text("item_type") is { Length: > 0 } name ? new PropertyType(name) : null;
    }

    /// <summary><c>value_type</c> is the name of a type or, for a list or a map, a definition of its own.</summary>
    private static PropertyType? ReadValueType(FieldReader type)
    {
        if (type.Mapping("value_type") is { } definition) return ReadType(definition);
        return type.Text("value_type") is { Length: > 0 } name ? new PropertyType(name) : null;
    }

    private static ContractLiteral Literal(YamlScalar scalar) => scalar.Kind switch
    {
        YamlScalarKind.Boolean when scalar.TryGetBoolean(out var flag) => ContractLiteral.OfFlag(flag),
        YamlScalarKind.WholeNumber when scalar.TryGetInteger(out var number) => ContractLiteral.OfWhole(number),
        YamlScalarKind.RealNumber when scalar.TryGetNumber(out var number) && double.IsFinite(number) => ContractLiteral.OfReal(number),
        YamlScalarKind.Null => ContractLiteral.Null,
        _ => ContractLiteral.OfText(scalar.Value),
    };
}
