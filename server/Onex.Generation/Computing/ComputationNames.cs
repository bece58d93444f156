using System.Collections.Immutable;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>Which values a computation works on.</summary>
internal static class ComputationNames
{
    /// <summary>The names of its inputs, each once, in order.</summary>
    public static ImmutableArray<string> InputsOf(Computation computation) => computation switch
    {
        HashComputation hash => [.. hash.Inputs.Concat(Words(hash.Normalization)).Distinct()],
        WeightedScoreComputation { Terms.IsEmpty: true } => [],
        WeightedScoreComputation score => WeightedScores.ToFormula(score).Names,
        FormulaComputation formula => formula.Inputs,
        NormalizationComputation normalization => [normalization.Input, .. Words(normalization.Steps)],
        ValidationComputation validation => [.. validation.Rules.Select(rule => rule.Field).Distinct()],
        MatchComputation match => [.. match.Inputs.Concat(Words(match.Normalization)).Distinct()],
        TransformationComputation transformation => [transformation.Input],
        AggregationComputation aggregation => [aggregation.By.IsEmpty ? aggregation.Input : GroupedInput(aggregation)],
        _ => [],
    };

    /// <summary>The list whose items are grouped: what is counted, or items that have the field that is added up.</summary>
    public static string GroupedInput(AggregationComputation aggregation) => aggregation.Function is "count" ? aggregation.Input : TextSteps.ItemsInput;

    private static IEnumerable<string> Words(ImmutableArray<string> steps) => steps.Contains(TextSteps.RemoveStopWords) ? [TextSteps.StopWordsInput] : [];

    /// <summary>The same computation with other names for its values.</summary>
    public static Computation Rename(Computation computation, Func<string, string> input, Func<string, string> output)
    {
        var renamed = computation with { Output = output(computation.Output) };
        return renamed switch
        {
            HashComputation hash => hash with { Inputs = [.. hash.Inputs.Select(input)] },
            WeightedScoreComputation score => score with { Terms = [.. score.Terms.Select(term => term with { Input = input(term.Input) })] },
            FormulaComputation formula when Formula.Parse(formula.Expression) is { } parsed => Rename(formula, Rename(parsed, input)),
            NormalizationComputation normalization => normalization with { Input = input(normalization.Input) },
            ValidationComputation validation => validation with { Rules = [.. validation.Rules.Select(rule => rule with { Field = input(rule.Field) })] },
            MatchComputation match => match with { Inputs = [.. match.Inputs.Select(input)] },
            TransformationComputation transformation => transformation with { Input = input(transformation.Input) },
            AggregationComputation { By.IsEmpty: true } aggregation => aggregation with { Input = input(aggregation.Input) },
            _ => renamed,
        };
    }

    private static FormulaComputation Rename(FormulaComputation computation, Formula formula) =>
        computation with { Expression = formula.ToString(), Inputs = formula.Names };

    private static Formula Rename(Formula formula, Func<string, string> rename) => formula switch
    {
        Formula.Name name => new Formula.Name(rename(name.Value)),
        Formula.Negative negative => new Formula.Negative(Rename(negative.Operand, rename)),
        Formula.Binary binary => new Formula.Binary(binary.Operator, Rename(binary.Left, rename), Rename(binary.Right, rename)),
        Formula.FunctionCall call => new Formula.FunctionCall(call.Function, [.. call.Arguments.Select(argument => Rename(argument, rename))]),
        _ => formula,
    };
}
