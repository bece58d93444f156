using System.Globalization;

namespace Onex.Language.Contracts.Computations;

/// <summary>A computation in one line for a person.</summary>
public static class ComputationText
{
    public static string Describe(Computation computation) => computation switch
    {
        HashComputation c => $"{c.Output} = {c.Algorithm}({string.Join(", ", c.Inputs)}){After(c.Normalization)}",
        WeightedScoreComputation c => $"{c.Output} = weighted {(c.IsAverage ? "average" : "sum")} of {string.Join(", ", c.Terms.Select(Describe))}",
        FormulaComputation c => $"{c.Output} = {c.Expression}",
        NormalizationComputation c => $"{c.Output} = {c.Input}{After(c.Steps)}",
        ValidationComputation c => $"{c.Output} of {string.Join(", ", c.Rules.Select(Describe))}",
        MatchComputation c => $"{c.Output} = {c.Method}({string.Join(", ", c.Inputs)}){After(c.Normalization)}{Limit(c.Threshold)}",
        TransformationComputation c => $"{c.Output} = {c.Input}: {string.Join(", ", c.Steps.Select(Describe))}",
        AggregationComputation c => $"{c.Output} = {c.Function}({c.Input}){(c.By.IsEmpty ? "" : $" by {string.Join(", ", c.By)}")}",
        _ => computation.Output,
    };

    private static string Describe(WeightedTerm term) =>
        term.Weight is { } weight ? string.Create(CultureInfo.InvariantCulture, $"{weight} {term.Input}") : $"? {term.Input}";

    private static string Describe(ValidationRule rule) => $"{rule.Field} {rule.Check}{Arguments(rule.Arguments)}";

    private static string Describe(TransformationStep step) =>
        $"{step.Action}{(step.Fields.IsEmpty ? "" : " " + string.Join(", ", step.Fields))}{Arguments(step.Arguments)}";

    private static string Arguments(IReadOnlyCollection<string> arguments) => arguments.Count == 0 ? "" : " " + string.Join(" ", arguments);

    private static string After(IReadOnlyCollection<string> steps) => steps.Count == 0 ? "" : $" after {string.Join(", ", steps)}";

    private static string Limit(decimal? threshold) => threshold is { } value ? string.Create(CultureInfo.InvariantCulture, $" from {value}") : "";
}
