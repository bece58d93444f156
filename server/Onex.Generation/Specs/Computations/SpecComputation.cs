using System.Text.Json.Serialization;

namespace Onex.Generation.Specs.Computations;

/// <summary>Something that a COMPUTE or REDUCER works out, as far as the prompt says how. What it does not say is a question, never a guess.</summary>
/// <param name="Output">The snake_case name of the result, one of the spec's outputs.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HashComputation), "hash")]
[JsonDerivedType(typeof(WeightedScoreComputation), "weighted_score")]
[JsonDerivedType(typeof(FormulaComputation), "formula")]
[JsonDerivedType(typeof(NormalizationComputation), "normalization")]
[JsonDerivedType(typeof(ValidationComputation), "validation")]
[JsonDerivedType(typeof(MatchComputation), "match")]
[JsonDerivedType(typeof(TransformationComputation), "transformation")]
[JsonDerivedType(typeof(AggregationComputation), "aggregation")]
public abstract record SpecComputation(string Output);
