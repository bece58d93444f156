using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Onex.Generation.Naming;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering;

/// <summary>A valid value of each type as a Python expression, for the package's own tests.</summary>
/// <param name="definitions">Finds the model that a reference means; null for one of another package.</param>
/// <param name="symbols">Receives what the expressions need to be imported.</param>
/// <param name="areTyped">Enums and models as such; otherwise as what Pydantic makes them of.</param>
internal sealed class SampleValues(Func<string, ModelDefinition?> definitions, ICollection<string> symbols, bool areTyped = false)
{
    private const string Word = "sample";

    /// <summary>What a property's pattern makes impossible, as the end of a sentence about the contract; null where a value can be made up.</summary>
    public static string? FindProblem(PropertyDefinition property)
    {
        if (!FieldArguments.IsRequired(property) || Limit(property, "pattern") is not { } pattern) return null;
        return Matches(pattern.Text, Text(property)) ? null : $"no value can be made up for '{property.Name}', which needs one and has a pattern; give it a default";
    }

    public string Of(PropertyDefinition property) => property.Type.Name switch
    {
        "string" => PyString.Quote(Text(property)),
        "integer" => Number(property, 1).ToString(CultureInfo.InvariantCulture),
        "float" or "number" => Number(property, 1.5m).ToString("0.0###", CultureInfo.InvariantCulture),
        "decimal" => Call("Decimal", PyString.Quote(Number(property, 1.50m).ToString("0.00##", CultureInfo.InvariantCulture))),
        "array" when Length(property, 1) is > 1 and var count =>
            $"({string.Join(", ", Enumerable.Repeat(Of(property.Type.Items ?? PropertyType.Any), count))})",
        _ => Of(property.Type),
    };

    public string Of(PropertyType type)
    {
        switch (type.Name)
        {
            case "string": return PyString.Quote(Word);
            case "integer": return "1";
            case "float" or "number": return "1.5";
            case "boolean": return "True";
            case "bytes": return "b\"sample\"";
            case "secret": return Call("SecretStr", "\"sample\"");
            case "uuid": return Call("UUID", "int=1");
            case "datetime":
                symbols.Add("UTC");
                return Call("datetime", "2024, 1, 31, 12, 30, tzinfo=UTC");
            case "date": return Call("date", "2024, 1, 31");
            case "time": return Call("time", "12, 30");
            case "duration": return Call("timedelta", "seconds=90");
            case "decimal": return Call("Decimal", "\"1.50\"");
            case "enum": return OfEnum(type);
            case "array": return $"({Of(type.Items ?? PropertyType.Any)},)";
            case "object": return $"{{\"key\": {Of(type.Values ?? PropertyType.Any)}}}";
            case "ref": return OfModel(definitions(type.Reference));
            default: return PyString.Quote(Word);
        }
    }

    /// <summary>The value of an entry of a dict display; a model's fields that would pass the last column stand on lines of their own.</summary>
    /// <param name="indent">The columns before the entry.</param>
    public string OfEntry(PropertyDefinition property, int indent)
    {
        var value = Of(property);
        var isShort = indent + PyString.Quote(property.Name).Length + ": ".Length + value.Length + ",".Length <= PyDocstring.MaxColumn;
        if (isShort || property.Type.Name != "ref" || definitions(property.Type.Reference) is not { } model) return value;
        var margin = new string(' ', indent);
        var lines = model.Properties.Where(FieldArguments.IsRequired).Select(field => $"{margin}    {PyString.Quote(field.Name)}: {Of(field)},\n");
        return $"{{\n{string.Concat(lines)}{margin}}}";
    }

    private string OfEnum(PropertyType type)
    {
        var value = type.Members.FirstOrDefault() ?? "";
        if (!areTyped) return PyString.Quote(value);
        symbols.Add(type.Reference);
        return $"{type.Reference}.{PackageEnum.ToMember(value)}";
    }

    private string OfModel(ModelDefinition? model)
    {
        var required = (model?.Properties ?? []).Where(FieldArguments.IsRequired).ToImmutableArray();
        if (!areTyped || model is null) return $"{{{string.Join(", ", required.Select(property => $"{PyString.Quote(property.Name)}: {Of(property)}"))}}}";
        symbols.Add(model.Name);
        return $"{model.Name}({string.Join(", ", required.Select(property => $"{PythonNames.ToFieldName(property.Name)}={Of(property)}"))})";
    }

    private string Call(string function, string arguments)
    {
        symbols.Add(function);
        return $"{function}({arguments})";
    }

    private static string Text(PropertyDefinition property)
    {
        var least = Length(property, 0);
        var most = Limit(property, "max_length") is { } limit && int.TryParse(limit.Text, CultureInfo.InvariantCulture, out var length) ? length : int.MaxValue;
        var text = Word.Length >= least ? Word : Word.PadRight(Math.Min(least, 10_000), 'x');
        return text.Length > most ? text[..Math.Max(most, 0)] : text;
    }

    private static int Length(PropertyDefinition property, int least) =>
        Limit(property, "min_length") is { } limit && int.TryParse(limit.Text, CultureInfo.InvariantCulture, out var length) ? Math.Max(least, length) : least;

    /// <summary>The usual value where the limits allow it, else one at or just inside a limit.</summary>
    private static decimal Number(PropertyDefinition property, decimal usual)
    {
        var limits = property.Constraints.Select(limit => (limit.Key, Value: decimal.TryParse(limit.Value.Text, CultureInfo.InvariantCulture, out var value) ? value : (decimal?)null))
            .Where(limit => limit.Value is not null).Select(limit => (limit.Key, Value: limit.Value!.Value)).ToList();
        IEnumerable<decimal> candidates = [usual, .. limits.Select(limit => limit.Key switch { "gt" => limit.Value + 1, "lt" => limit.Value - 1, _ => limit.Value }), .. Middle(limits)];
        return candidates.FirstOrDefault(value => limits.All(limit => limit.Key switch
        {
            "ge" => value >= limit.Value,
            "gt" => value > limit.Value,
            "le" => value <= limit.Value,
            "lt" => value < limit.Value,
            _ => true,
        }), usual);
    }

    /// <summary>Between limits that lie closer than 1, e.g. 0 and 1 exclusively.</summary>
    private static IEnumerable<decimal> Middle(List<(string Key, decimal Value)> limits)
    {
        if (limits.Count > 1) yield return (limits.Min(limit => limit.Value) + limits.Max(limit => limit.Value)) / 2;
    }

    private static ContractLiteral? Limit(PropertyDefinition property, string name) =>
        property.Constraints.Where(constraint => constraint.Key == name).Select(constraint => constraint.Value).FirstOrDefault();

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
