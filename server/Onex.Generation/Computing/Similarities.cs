using System.Collections.Frozen;
using Onex.Language.Contracts;

namespace Onex.Generation.Computing;

/// <summary>Which methods measure the likeness of what.</summary>
internal static class Similarities
{
    /// <summary>All that there are.</summary>
    public static FrozenSet<string> Names { get; } =
        new[] { "exact", "jaccard", "cosine", "levenshtein", "levenshtein_distance", "hamming_distance", "euclidean_distance", "dice" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string method) => Names.Contains(method);

    public static bool IsDistance(string method) => method.EndsWith("_distance", StringComparison.Ordinal);

    public static bool Fits(string method, PropertyType type) => method switch
    {
        "exact" => !type.Nullable && type.Name is "string" or "integer" or "uuid" or "decimal" or "boolean" or "date",
        "jaccard" or "dice" => type == PropertyType.Text || type == ComputationTyping.Texts,
        "cosine" or "euclidean_distance" => type == PropertyType.Text || type == ComputationTyping.Floats,
        _ => type == PropertyType.Text,
    };
}
