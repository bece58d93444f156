using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>What a node works out.</summary>
internal static class ComputationKeys
{
    public static ContractKey Section { get; } = Key("computations", ListOf(
            Required("output", AnyText, "The field of the result, or the input of another computation, that the value goes to."),
            Required("kind", OneOf("hash", "weighted_score", "formula", "normalization", "validation", "match", "transformation", "aggregation"), "What sort of computation it is."),
            Key("input", AnyText, "The field, or the output of another computation, that it works on."),
            Key("inputs", Texts, "The fields that it works on, where there are several."),
            Key("expression", AnyText, "A formula: numbers, names, + - * / **, brackets, abs, max, min, round and sqrt."),
            Key("algorithm", AnyText, "A hash: the algorithm as Python's hashlib calls it, e.g. sha256."),
            Key("normalization", Texts, "What is done to the inputs, in this order, e.g. trim, lowercase; before anything else where there is more."),
            Key("average", Flag, "A weighted score is divided by the sum of the weights."),
            Key("terms", ListOf(
                    Required("input", AnyText, "The field."),
                    Key("weight", Number, "Its weight; where there is none, the request gives it.")),
                "The fields of a weighted score with their weights. Weights that add up to 1 may stand under algorithm instead."),
            Key("rules", ListOf(
                    Required("field", AnyText, "The field."),
                    Required("check", OneOf("required", "not_empty", "min", "max", "above", "below", "min_length", "max_length", "pattern", "one_of", "format"), "What is asked of it."),
                    Key("arguments", ListOf(Either(AnyText, Number)), "What the check needs: a number, a pattern, the values, the format.")),
                "What a validation asks of the data."),
            Key("method", AnyText, "How the likeness of two inputs is measured, e.g. jaccard."),
            Key("threshold", Number, "From where on two inputs match; of a distance, up to where."),
            Key("steps", ListOf(
                    Required("action", OneOf("filter", "sort", "group", "select", "deduplicate", "rename", "take"), "What is done to the list."),
                    Key("fields", Texts, "The fields of the items that the step looks at."),
                    Key("arguments", ListOf(Either(AnyText, Number)), "What the step needs: a comparison and a value, an order, a new name, a number.")),
                "What is done to a list of items, one after the other."),
            Key("function", AnyText, "The function that makes one value of many, e.g. sum."),
            Key("by", Texts, "The fields of the items that make the groups.")),
        "What the node works out, each value with the way that it comes about. The code of a compute is made from it.");
}
