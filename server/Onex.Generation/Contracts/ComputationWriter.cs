using System.Collections.Immutable;
using System.Globalization;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Contracts;

/// <summary>
/// Writes what a node works out. The weights of a score that are fractions of 1 are written as omnibase_core's <c>algorithm</c> wants
/// them; all others stand with their computation, since core refuses them there.
/// </summary>
internal static class ComputationWriter
{
    public static void Write(YamlWriter yaml, ImmutableArray<Computation> computations)
    {
        if (computations.IsEmpty) return;
        var algorithm = computations.OfType<WeightedScoreComputation>().ToList() is [var only] && IsOfFractions(only) ? only : null;
        if (algorithm is not null) yaml.Gap().Map("algorithm", y => WriteAlgorithm(y, algorithm));
        yaml.Gap().Maps("computations", computations, (y, computation) => Write(y, computation, isElsewhere: computation == algorithm));
    }

    private static bool IsOfFractions(WeightedScoreComputation score) =>
        score.Terms.All(term => term.Weight is >= 0 and <= 1) && score.Terms.Sum(term => term.Weight) == 1;

    private static void WriteAlgorithm(YamlWriter yaml, WeightedScoreComputation score)
    {
        yaml.Text("algorithm_type", "weighted_factor_algorithm");
        yaml.Map("factors", factors =>
        {
            foreach (var term in score.Terms)
                factors.Map(term.Input, factor => factor.Literal("weight", Number(term.Weight!.Value)).Text("calculation_method", "linear"));
        });
    }

    private static void Write(YamlWriter yaml, Computation computation, bool isElsewhere)
    {
        yaml.Text("output", computation.Output);
        switch (computation)
        {
            case HashComputation hash:
                yaml.Text("kind", "hash").Text("algorithm", hash.Algorithm).Texts("inputs", hash.Inputs);
                WriteTexts(yaml, "normalization", hash.Normalization);
                break;
            case WeightedScoreComputation score:
                yaml.Text("kind", "weighted_score").Flag("average", score.IsAverage);
                if (!isElsewhere) yaml.Maps("terms", score.Terms, WriteTerm);
                break;
            case FormulaComputation formula:
                yaml.Text("kind", "formula").Text("expression", formula.Expression);
                break;
            case NormalizationComputation normalization:
                yaml.Text("kind", "normalization").Text("input", normalization.Input);
                WriteTexts(yaml, "normalization", normalization.Steps);
                break;
            case ValidationComputation validation:
                yaml.Text("kind", "validation").Maps("rules", validation.Rules, WriteRule);
                break;
            case MatchComputation match:
                yaml.Text("kind", "match").Text("method", match.Method).Texts("inputs", match.Inputs);
                if (match.Threshold is { } threshold) yaml.Literal("threshold", Number(threshold));
                WriteTexts(yaml, "normalization", match.Normalization);
                break;
            case TransformationComputation transformation:
                yaml.Text("kind", "transformation").Text("input", transformation.Input).Maps("steps", transformation.Steps, WriteStep);
                break;
            case AggregationComputation aggregation:
                yaml.Text("kind", "aggregation").Text("function", aggregation.Function).Text("input", aggregation.Input);
                WriteTexts(yaml, "by", aggregation.By);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(computation), computation, "Not a computation that can be written.");
        }
    }

    private static void WriteTerm(YamlWriter yaml, WeightedTerm term)
    {
        yaml.Text("input", term.Input);
        if (term.Weight is { } weight) yaml.Literal("weight", Number(weight));
    }

    private static void WriteRule(YamlWriter yaml, ValidationRule rule)
    {
        yaml.Text("field", rule.Field).Text("check", rule.Check);
        WriteTexts(yaml, "arguments", rule.Arguments);
    }

    private static void WriteStep(YamlWriter yaml, TransformationStep step)
    {
        yaml.Text("action", step.Action);
        WriteTexts(yaml, "fields", step.Fields);
        WriteTexts(yaml, "arguments", step.Arguments);
    }

    private static void WriteTexts(YamlWriter yaml, string key, ImmutableArray<string> values)
    {
        if (!values.IsEmpty) yaml.Texts(key, values);
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
