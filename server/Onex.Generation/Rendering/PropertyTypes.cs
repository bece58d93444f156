using Onex.Language.Contracts;

namespace Onex.Generation.Rendering;

/// <summary>The types of a contract's fields as Python annotations.</summary>
internal static class PropertyTypes
{
    /// <summary>The annotation, and into <paramref name="symbols"/> what it needs to be imported.</summary>
    public static string Annotate(PropertyType type, ICollection<string> symbols)
    {
        var annotation = type.Name switch
        {
            "string" => "str",
            "integer" => "int",
            "float" or "number" => "float",
            "boolean" => "bool",
            "bytes" => "bytes",
            "secret" => Symbol("SecretStr", symbols),
            "uuid" => Symbol("UUID", symbols),
            "datetime" => Symbol("datetime", symbols),
            "date" => Symbol("date", symbols),
            "time" => Symbol("time", symbols),
            "duration" => Symbol("timedelta", symbols),
            "decimal" => Symbol("Decimal", symbols),
            "enum" or "ref" => Symbol(type.Reference, symbols),
            "array" => $"tuple[{Annotate(type.Items ?? PropertyType.Any, symbols)}, ...]",
            "object" => $"dict[str, {Annotate(type.Values ?? PropertyType.Any, symbols)}]",
            _ => "object",
        };
        return type.Nullable ? $"{annotation} | None" : annotation;
    }

    private static string Symbol(string name, ICollection<string> symbols)
    {
        symbols.Add(name);
        return name;
    }
}
