using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>Expressions that the grammar allows and no code is made for.</summary>
internal static class FormulaLimits
{
    private const int MostParts = 200;

    /// <summary>Why there is no code, as the end of a sentence that begins with the result; null where there is.</summary>
    public static string? FindProblem(Formula formula)
    {
        var parts = Parts(formula).Take(MostParts + 1).ToList();
        if (parts.Count > MostParts) return $"has an expression of more than {MostParts} parts";
        return parts.OfType<Formula.FunctionCall>().Any(call => call is { Function: "round", Arguments: [_, not Formula.Number { Value: >= 0 and <= 15, Scale: 0 }] })
            ? "is rounded to a number of digits that is no whole number from 0 to 15"
            : null;
    }

    public static IEnumerable<Formula> Parts(Formula formula)
    {
        IEnumerable<Formula> inner = formula switch
        {
            Formula.Negative negative => [negative.Operand],
            Formula.Binary binary => [binary.Left, binary.Right],
            Formula.FunctionCall call => call.Arguments,
            _ => [],
        };
        return inner.SelectMany(Parts).Prepend(formula);
    }
}
