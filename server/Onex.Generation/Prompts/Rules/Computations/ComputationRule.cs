using System.Collections.Immutable;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>
/// What a COMPUTE works out, and what a REDUCER makes of its events. Each rule reads one kind and claims its words; what none of them
/// understands stays unknown and is asked for.
/// </summary>
internal static class ComputationRule
{
    public static ImmutableArray<Computation> Read(ComputationScope scope, bool hasStates)
    {
        if (scope.Type is not (NodeType.Compute or NodeType.Reducer)) return [];
        var asked = scope.Findings.Questions.Length;
        if (scope.Type == NodeType.Compute)
        {
            new WeightRule(scope).Read();
            new FormulaRule(scope).Read();
            new HashRule(scope).Read();
            new MatchRule(scope).Read();
            new TransformationRule(scope).Read();
        }
        var thresholds = new ThresholdRule(scope);
        if (scope.Type == NodeType.Reducer) thresholds.Find();
        new AggregationRule(scope).Read();
        thresholds.Settle();
        if (scope.Type == NodeType.Compute)
        {
            new ValidationReader(scope).Read();
            new NormalizationRule(scope).Read();
            if (scope.Computations.Count == 0 && scope.Findings.Questions.Length == asked) AskWhat(scope);
        }
        else if (scope.Computations.Count == 0 && !hasStates && scope.Findings.Questions.Length == asked)
        {
            scope.Findings.Ask("computations", "What is reduced to what? The prompt names no states and no function.", "states, e.g. pending -> active on approve", "a function, e.g. sums amounts by user_id");
        }
        return [.. scope.Computations];
    }

    private static void AskWhat(ComputationScope scope) => scope.Findings.Ask(
        "computations",
        "The prompt does not say how the result is worked out. Is it one of these?",
        "a formula, e.g. total = price * quantity",
        "a weighted score, e.g. 0.3 * a + 0.7 * b",
        "a hash, e.g. SHA-256 of the content",
        "a validation, e.g. name is required",
        "a similarity, e.g. Jaccard of two texts");
}
