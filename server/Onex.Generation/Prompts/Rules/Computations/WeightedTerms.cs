using System.Collections.Immutable;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>Reads a formula as a weighted sum.</summary>
internal static class WeightedTerms
{
    /// <summary>The terms of <c>0.3 * a + b * 0.7</c>; null where the formula is anything else.</summary>
    public static ImmutableArray<WeightedTerm>? Of(Formula formula)
    {
        var terms = ImmutableArray.CreateBuilder<WeightedTerm>();
        while (formula is Formula.Binary { Operator: "+" } sum)
        {
            if (Read(sum.Right) is not { } term) return null;
            terms.Insert(0, term);
            formula = sum.Left;
        }
        if (terms.Count == 0 || Read(formula) is not { } first) return null;
        terms.Insert(0, first);
        return terms.Select(t => t.Input).Distinct().Count() == terms.Count ? terms.ToImmutable() : null;
    }

    private static WeightedTerm? Read(Formula formula) => formula is not Formula.Binary { Operator: "*" } product
        ? null
        : (product.Left, product.Right) switch
        {
            (Formula.Number weight, Formula.Name input) => new WeightedTerm(input.Value, weight.Value),
            (Formula.Name input, Formula.Number weight) => new WeightedTerm(input.Value, weight.Value),
            _ => null,
        };
}
