using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Generation.Rendering;

/// <summary>The arguments of <c>Field(…)</c> that come before the description.</summary>
internal static class FieldArguments
{
    /// <param name="symbols">Receives what the arguments need to be imported.</param>
    public static IEnumerable<string> Of(PackageField field, ICollection<string> symbols)
    {
        var property = field.Property;
        if (Default(property, symbols) is { } value) yield return value;
        if (field.HasAlias)
        {
            yield return $"validation_alias={PyString.Quote(property.Name)}";
            yield return $"serialization_alias={PyString.Quote(property.Name)}";
        }
        foreach (var (name, limit) in property.Constraints) yield return $"{name}={Literal(limit)}";
    }

    /// <summary>A value as Python writes it.</summary>
    public static string Literal(ContractLiteral literal) => literal.Kind switch
    {
        YamlScalarKind.Null => "None",
        YamlScalarKind.Boolean => literal.Text == "true" ? "True" : "False",
        YamlScalarKind.WholeNumber or YamlScalarKind.RealNumber => literal.Text,
        _ => PyString.Quote(literal.Text),
    };

    /// <summary>Whether a model cannot be made without it: the contract says so, or says nothing to put in its place.</summary>
    public static bool IsRequired(PropertyDefinition property) => Default(property, new List<string>()) is null;

    private static string? Default(PropertyDefinition property, ICollection<string> symbols)
    {
        if (property.Required) return null;
        if (property.DefaultFactory == "uuid4")
        {
            symbols.Add("uuid4");
            return "default_factory=uuid4";
        }
        if (property.Type.Name == "array") return "default=()";
        if (property.Type.Name == "object" && !property.Type.Nullable) return "default_factory=dict";
        if (property.Type.Name == "enum" && property.Default is { Kind: YamlScalarKind.Text } member && property.Type.Members.Contains(member.Text))
        {
            symbols.Add(property.Type.Reference);
            return $"default={property.Type.Reference}.{PackageEnum.ToMember(member.Text)}";
        }
        if (property is { Type.Name: "decimal", Default: { Kind: YamlScalarKind.WholeNumber } number })
        {
            symbols.Add("Decimal");
            return $"default=Decimal({number.Text})";
        }
        return property.Default is { } value && Fits(value, property.Type) ? $"default={Literal(value)}" : property.Type.Nullable ? "default=None" : null;
    }

    /// <summary>Whether a default is of the field's own type; Pydantic would not check.</summary>
    private static bool Fits(ContractLiteral value, PropertyType type) => value.Kind switch
    {
        YamlScalarKind.Null => type.Nullable,
        YamlScalarKind.Boolean => type.Name is "boolean" or "any",
        YamlScalarKind.WholeNumber => type.Name is "integer" or "float" or "number" or "any",
        YamlScalarKind.RealNumber => type.Name is "float" or "number" or "any",
        _ => type.Name is "string" or "any",
    };
}
