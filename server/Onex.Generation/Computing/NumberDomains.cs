using System.Globalization;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>Finds the numbers that expressions are worked out in.</summary>
internal static class NumberDomains
{
    /// <summary>The greatest exponent that is written as a power of whole numbers: more could take for ever.</summary>
    public const int MostExponent = 8;

    public static bool IsNumber(PropertyType type) => !type.Nullable && type.Name is "integer" or "float" or "number" or "decimal";

    public static NumberDomain Of(Formula formula, Func<string, PropertyType> typeOf, PropertyType result)
    {
        var types = formula.Names.Select(typeOf).Append(result).ToList();
        if (types.Exists(type => type.Name == "decimal")) return NumberDomain.Exact;
        return types.TrueForAll(type => type.Name == "integer") && IsClosed(formula) ? NumberDomain.Whole : NumberDomain.Real;
    }

    /// <summary>Whether it makes whole numbers of whole numbers.</summary>
    private static bool IsClosed(Formula formula) => formula switch
    {
        Formula.Number number => IsWhole(number.Value),
        Formula.Name => true,
        Formula.Negative negative => IsClosed(negative.Operand),
        Formula.Binary { Operator: "**" } power => IsClosed(power.Left) && IsSmallExponent(power.Right),
        Formula.Binary binary => binary.Operator != "/" && IsClosed(binary.Left) && IsClosed(binary.Right),
        Formula.FunctionCall call => call.Function is "abs" or "max" or "min" && call.Arguments.All(IsClosed),
        _ => false,
    };

    public static bool IsSmallExponent(Formula formula) => formula is Formula.Number { Value: >= 0 and <= MostExponent } number && IsWhole(number.Value);

    private static bool IsWhole(decimal value) => value.ToString(CultureInfo.InvariantCulture).All(char.IsAsciiDigit);
}
