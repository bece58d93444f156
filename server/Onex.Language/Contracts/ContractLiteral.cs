using System.Globalization;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts;

/// <summary>A single value as a YAML loader understands it, numbers and booleans in the one way that YAML, JSON and every other notation share.</summary>
public sealed record ContractLiteral(YamlScalarKind Kind, string Text)
{
    public static ContractLiteral Null { get; } = new(YamlScalarKind.Null, "null");

    public static ContractLiteral OfFlag(bool value) => new(YamlScalarKind.Boolean, value ? "true" : "false");

    public static ContractLiteral OfWhole(long value) => new(YamlScalarKind.WholeNumber, value.ToString(CultureInfo.InvariantCulture));

    /// <param name="value">Finite.</param>
    public static ContractLiteral OfReal(double value) => new(YamlScalarKind.RealNumber, value.ToString("0.0###############", CultureInfo.InvariantCulture));

    public static ContractLiteral OfText(string value) => new(YamlScalarKind.Text, value);
}
