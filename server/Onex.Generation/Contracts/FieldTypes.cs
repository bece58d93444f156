using Onex.Language.Contracts;

namespace Onex.Generation.Contracts;

/// <summary>The types of a spec's fields, which are written as in Python, in the words of a contract.</summary>
internal static class FieldTypes
{
    /// <summary>A type that is none of the small set is a text.</summary>
    public static PropertyType Parse(string type)
    {
        var text = type.Trim();
        if (text.EndsWith("| None", StringComparison.Ordinal)) return Parse(text[..^"| None".Length]) with { Nullable = true };
        if (Argument(text, "list") is { } items) return PropertyType.ListOf(Parse(items));
        if (Argument(text, "dict") is { } entries && entries.Split(',', 2) is [_, var values])
            return PropertyType.MapOf(Parse(values));
        return new PropertyType(text switch
        {
            "int" => "integer",
            "float" => "float",
            "bool" => "boolean",
            "datetime" => "datetime",
            "date" => "date",
            "time" => "time",
            "timedelta" => "duration",
            "UUID" => "uuid",
            "Decimal" => "decimal",
            "bytes" => "bytes",
            _ => "string",
        });
    }

    /// <summary>The type as a spec writes it; <c>str</c> for what a spec has no word for.</summary>
    public static string ToPython(PropertyType type)
    {
        var name = type.Name switch
        {
            "integer" => "int",
            "float" => "float",
            "boolean" => "bool",
            "duration" => "timedelta",
            "uuid" => "UUID",
            "decimal" => "Decimal",
            "datetime" or "date" or "time" or "bytes" => type.Name,
            "array" => $"list[{ToPython(type.Items ?? PropertyType.Text)}]",
            "object" => $"dict[str, {ToPython(type.Values ?? PropertyType.Text)}]",
            _ => "str",
        };
        return type.Nullable ? $"{name} | None" : name;
    }

    private static string? Argument(string text, string generic) =>
        text.StartsWith(generic + "[", StringComparison.Ordinal) && text.EndsWith(']') ? text[(generic.Length + 1)..^1] : null;
}
