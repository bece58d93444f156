using System.Globalization;
using System.Text.RegularExpressions;

namespace Onex.Language.Yaml;

/// <summary>
/// What a plain scalar means to the loaders that read contracts at run time. They are YAML 1.1 loaders (PyYAML):
/// <c>yes</c>, <c>on</c> and <c>off</c> are booleans, <c>010</c> is 8, <c>1:30</c> is 90, and an unquoted date is no text.
/// </summary>
internal static partial class YamlScalarReading
{
    private const string CoreTagPrefix = "tag:yaml.org,2002:";
    private const NumberStyles Exponent = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static YamlScalarKind KindOf(YamlScalar scalar)
    {
        if (scalar.Tag is { } tag) return KindOfTag(tag);
        return scalar.Style == YamlScalarStyle.Plain ? KindOfPlain(scalar.Value) : YamlScalarKind.Text;
    }

    public static bool TryGetBoolean(YamlScalar scalar, out bool value)
    {
        value = scalar.Value is ['t' or 'T' or 'y' or 'Y', ..] or "on" or "On" or "ON";
        return scalar.Kind == YamlScalarKind.Boolean && IsBoolean(scalar.Value);
    }

    public static bool TryGetInteger(YamlScalar scalar, out long value)
    {
        value = 0;
        if (scalar.Kind != YamlScalarKind.WholeNumber || !Integer().IsMatch(scalar.Value)) return false;
        var digits = scalar.Value.Replace("_", "", StringComparison.Ordinal);
        var isNegative = digits[0] == '-';
        if (digits[0] is '-' or '+') digits = digits[1..];
        try
        {
            value = checked(isNegative ? -Magnitude(digits) : Magnitude(digits));
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    public static bool TryGetNumber(YamlScalar scalar, out double value)
    {
        if (TryGetInteger(scalar, out var integer))
        {
            value = integer;
            return true;
        }
        value = 0;
        if (scalar.Kind != YamlScalarKind.RealNumber) return false;
        var text = scalar.Value.Replace("_", "", StringComparison.Ordinal);
        switch (text.TrimStart('+', '-').ToUpperInvariant())
        {
            case ".INF":
                value = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
                return true;
            case ".NAN":
                value = double.NaN;
                return true;
            default:
                return double.TryParse(text, Exponent, CultureInfo.InvariantCulture, out value);
        }
    }

    private static YamlScalarKind KindOfTag(string tag) => tag switch
    {
        CoreTagPrefix + "null" => YamlScalarKind.Null,
        CoreTagPrefix + "bool" => YamlScalarKind.Boolean,
        CoreTagPrefix + "int" => YamlScalarKind.WholeNumber,
        CoreTagPrefix + "float" => YamlScalarKind.RealNumber,
        CoreTagPrefix + "timestamp" => YamlScalarKind.Timestamp,
        _ => YamlScalarKind.Text,
    };

    public static YamlScalarKind KindOfPlain(string value)
    {
        if (value is "" or "~" or "null" or "Null" or "NULL") return YamlScalarKind.Null;
        if (IsBoolean(value)) return YamlScalarKind.Boolean;
        if (!char.IsAsciiDigit(value[0]) && value[0] is not ('+' or '-' or '.')) return YamlScalarKind.Text;
        if (Integer().IsMatch(value)) return YamlScalarKind.WholeNumber;
        if (Float().IsMatch(value)) return YamlScalarKind.RealNumber;
        return Timestamp().IsMatch(value) ? YamlScalarKind.Timestamp : YamlScalarKind.Text;
    }

    private static bool IsBoolean(string value) =>
        value is "true" or "True" or "TRUE" or "false" or "False" or "FALSE"
            or "yes" or "Yes" or "YES" or "no" or "No" or "NO"
            or "on" or "On" or "ON" or "off" or "Off" or "OFF";

    private static long Magnitude(string digits) => digits switch
    {
        ['0', 'b', ..] => InBase(digits.AsSpan(2), 2),
        ['0', 'x', ..] => InBase(digits.AsSpan(2), 16),
        _ when digits.Contains(':', StringComparison.Ordinal) => Sexagesimal(digits),
        ['0', ..] => InBase(digits, 8),
        _ => InBase(digits, 10),
    };

    private static long InBase(ReadOnlySpan<char> digits, int @base)
    {
        var value = 0L;
        foreach (var digit in digits) value = checked(value * @base + Convert.ToInt32(digit.ToString(), 16));
        return value;
    }

    private static long Sexagesimal(string digits)
    {
        var value = 0L;
        foreach (var part in digits.Split(':')) value = checked(value * 60 + InBase(part, 10));
        return value;
    }

    [GeneratedRegex("""^[-+]?(0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(:[0-5]?[0-9])+)\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex("""^([-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+][0-9]+)?|\.[0-9][0-9_]*([eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Float();

    [GeneratedRegex("""^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?([ \t]*(Z|[-+][0-9]{1,2}(:?[0-9]{2})?))?)\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();
}
