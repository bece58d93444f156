using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>Weighted scores as the expressions that they are short for.</summary>
internal static class WeightedScores
{
    /// <summary>The input that gives the weight of another one.</summary>
    public static string WeightOf(string input) => $"{input}_weight";

    public static Formula ToFormula(WeightedScoreComputation score)
    {
        var sum = Sum(score.Terms.Select(term => (Formula)new Formula.Binary("*", Weight(term), new Formula.Name(term.Input))));
        return score.IsAverage ? new Formula.Binary("/", sum, Sum(score.Terms.Select(Weight))) : sum;
    }

    private static Formula Weight(WeightedTerm term) => term.Weight switch
    {
        null => new Formula.Name(WeightOf(term.Input)),
        < 0 => new Formula.Negative(new Formula.Number(-term.Weight.Value)),
        _ => new Formula.Number(term.Weight.Value),
    };

    private static Formula Sum(IEnumerable<Formula> parts) => parts.Aggregate((left, right) => new Formula.Binary("+", left, right));
}
