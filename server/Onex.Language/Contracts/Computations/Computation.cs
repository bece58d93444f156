using System.Text.Json.Serialization;

namespace Onex.Language.Contracts.Computations;

/// <summary>Something that a COMPUTE or REDUCER works out. A prompt says how, or a contract.</summary>
/// <param name="Output">The snake_case name of the result, one of the node's outputs.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HashComputation), "hash")]
[JsonDerivedType(typeof(WeightedScoreComputation), "weighted_score")]
[JsonDerivedType(typeof(FormulaComputation), "formula")]
[JsonDerivedType(typeof(NormalizationComputation), "normalization")]
[JsonDerivedType(typeof(ValidationComputation), "validation")]
[JsonDerivedType(typeof(MatchComputation), "match")]
[JsonDerivedType(typeof(TransformationComputation), "transformation")]
[JsonDerivedType(typeof(AggregationComputation), "aggregation")]
public abstract record Computation(string Output);
