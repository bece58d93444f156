using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering;

/// <summary>A valid value of each type as a Python expression, for the package's own tests.</summary>
internal static class SampleValues
{
    /// <param name="definitions">Finds the model that a reference means; null for one of another package.</param>
    /// <param name="symbols">Receives what the expression needs to be imported.</param>
    public static string Of(PropertyType type, Func<string, ModelDefinition?> definitions, ICollection<string> symbols)
    {
        switch (type.Name)
        {
            case "string": return "\"sample\"";
            case "integer": return "1";
            case "float" or "number": return "1.5";
            case "boolean": return "True";
            case "bytes": return "b\"sample\"";
            case "secret": return Call("SecretStr", "\"sample\"", symbols);
            case "uuid": return Call("UUID", "int=1", symbols);
            case "datetime":
                symbols.Add("UTC");
                return Call("datetime", "2024, 1, 31, 12, 30, tzinfo=UTC", symbols);
            case "date": return Call("date", "2024, 1, 31", symbols);
            case "time": return Call("time", "12, 30", symbols);
            case "duration": return Call("timedelta", "seconds=90", symbols);
            case "decimal": return Call("Decimal", "\"1.50\"", symbols);
            case "enum": return PyString.Quote(type.Members.FirstOrDefault() ?? "");
            case "array": return $"({Of(type.Items ?? new PropertyType("any"), definitions, symbols)},)";
            case "object": return $"{{\"key\": {Of(type.Values ?? new PropertyType("any"), definitions, symbols)}}}";
            case "ref": return OfModel(definitions(type.Reference), definitions, symbols);
            default: return "\"sample\"";
        }
    }

    private static string OfModel(ModelDefinition? model, Func<string, ModelDefinition?> definitions, ICollection<string> symbols)
    {
        var required = model?.Properties.Where(property => property.Required) ?? [];
        return $"{{{string.Join(", ", required.Select(p => $"{PyString.Quote(p.Name)}: {Of(p.Type, definitions, symbols)}"))}}}";
    }

    private static string Call(string function, string arguments, ICollection<string> symbols)
    {
        symbols.Add(function);
        return $"{function}({arguments})";
    }
}
