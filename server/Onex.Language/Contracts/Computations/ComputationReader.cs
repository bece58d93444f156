using System.Collections.Immutable;
using System.Globalization;

namespace Onex.Language.Contracts.Computations;

/// <summary>Reads <c>computations</c>: what a node works out, and how.</summary>
public static class ComputationReader
{
    /// <param name="contract">The whole contract: the weights of a score stand under <c>algorithm</c> where they add up to 1, as omnibase_core wants them.</param>
    public static ImmutableArray<Computation> Read(FieldReader contract) =>
        [.. contract.Mappings("computations").Select(entry => Read(entry, entry.Text("output"), contract))];

    private static Computation Read(FieldReader entry, string output, FieldReader contract) => entry.Text("kind") switch
    {
        "hash" => new HashComputation(output, entry.Text("algorithm"), entry.Texts("inputs"), entry.Texts("normalization")),
        "weighted_score" => ReadScore(entry, output, contract),
        "formula" => ReadFormula(output, entry.Text("expression")),
        "normalization" => new NormalizationComputation(output, entry.Text("input"), entry.Texts("normalization")),
        "validation" => new ValidationComputation(output, [.. entry.Mappings("rules").Select(ReadRule)]),
        "match" => ReadMatch(entry, output),
        "transformation" => new TransformationComputation(output, entry.Text("input"), [.. entry.Mappings("steps").Select(ReadStep)]),
        "aggregation" => new AggregationComputation(output, entry.Text("function"), entry.Text("input"), entry.Texts("by")),
        var kind => new UnreadableComputation(output, $"the computation of '{output}' is of the kind '{kind}', which is none"),
    };

    private static Computation ReadFormula(string output, string expression) => Formula.Parse(expression) is { } formula
        ? new FormulaComputation(output, formula.ToString(), formula.Names)
        : new UnreadableComputation(output, $"the expression of '{output}' cannot be read: {expression}");

    private static Computation ReadScore(FieldReader entry, string output, FieldReader contract)
    {
        var terms = entry.Has("terms")
            ? entry.Mappings("terms").Select(term => (Input: term.Text("input"), Weight: term.Text("weight")))
            : ReadFactors(contract.Mapping("algorithm")?.Mapping("factors"));
        var read = terms.Select(term => (term.Input, Weight: ReadDecimal(term.Weight), IsMissing: term.Weight.Length == 0)).ToList();
        if (read.Find(term => term.Weight is null && !term.IsMissing) is { Input: not null } bad)
            return new UnreadableComputation(output, $"the weight of '{bad.Input}' is no number");
        return new WeightedScoreComputation(output, [.. read.Select(term => new WeightedTerm(term.Input, term.Weight))], entry.Boolean("average"));
    }

    private static IEnumerable<(string Input, string Weight)> ReadFactors(FieldReader? factors) =>
        factors?.Keys.Select(name => (name, factors.Mapping(name)?.Text("weight") ?? "")) ?? [];

    private static Computation ReadMatch(FieldReader entry, string output)
    {
        var threshold = entry.Text("threshold");
        return threshold.Length > 0 && ReadDecimal(threshold) is null
            ? new UnreadableComputation(output, $"the threshold of '{output}' is no number")
            : new MatchComputation(output, entry.Text("method"), entry.Texts("inputs"), ReadDecimal(threshold), entry.Texts("normalization"));
    }

    private static ValidationRule ReadRule(FieldReader rule) => new(rule.Text("field"), rule.Text("check"), rule.Texts("arguments"));

    private static TransformationStep ReadStep(FieldReader step) => new(step.Text("action"), step.Texts("fields"), step.Texts("arguments"));

    private static decimal? ReadDecimal(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
