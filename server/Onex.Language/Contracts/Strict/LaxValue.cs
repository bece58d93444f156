using System.Globalization;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Strict;

/// <summary>
/// What Pydantic, in the mode that the strict models use, takes for a value of a type: a quoted number is a number, <c>1</c> is a boolean,
/// but a number is no text.
/// </summary>
internal static class LaxValue
{
    private static readonly string[] Booleans = ["true", "false", "yes", "no", "on", "off", "t", "f", "y", "n", "0", "1"];

    public static bool IsOfType(YamlNode value, string type, string? format) => (type, value) switch
    {
        ("object", YamlMapping) => true,
        ("array", YamlSequence) => true,
        ("null", YamlScalar { IsNull: true }) => true,
        ("string", YamlScalar { IsText: true }) => true,
        ("string", YamlScalar { Kind: YamlScalarKind.Timestamp }) => format == "date-time",
        ("integer", YamlScalar scalar) => NumberOf(scalar) is { } number && double.IsInteger(number),
        ("number", YamlScalar scalar) => NumberOf(scalar) is not null,
        ("boolean", YamlScalar { Kind: YamlScalarKind.Boolean }) => true,
        ("boolean", YamlScalar { Kind: YamlScalarKind.WholeNumber or YamlScalarKind.RealNumber } scalar) => NumberOf(scalar) is 0 or 1,
        ("boolean", YamlScalar { IsText: true } scalar) => Booleans.Contains(scalar.Value, StringComparer.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>Null for what is no number.</summary>
    public static double? NumberOf(YamlScalar scalar)
    {
        if (scalar.TryGetNumber(out var number)) return number;
        if (scalar.TryGetBoolean(out var flag)) return flag ? 1 : 0;
        const NumberStyles Written = NumberStyles.Float;
        return scalar.IsText && double.TryParse(scalar.Value, Written, CultureInfo.InvariantCulture, out number) ? number : null;
    }
}
