using System.Collections.Frozen;
using System.Collections.Immutable;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Contracts.Computes;

/// <summary>Which computations an operation asks for, by its verb.</summary>
internal static class ComputeOperations
{
    private static readonly FrozenDictionary<string, Type> Verbs = new (Type Kind, string Words)[]
    {
        (typeof(HashComputation), "hash digest fingerprint checksum"),
        (typeof(WeightedScoreComputation), "score rate weigh grade"),
        (typeof(NormalizationComputation), "normalize normalise trim lowercase uppercase strip collapse clean standardize scale mask replace remove"),
        (typeof(ValidationComputation), "validate check verify valid ensure"),
        (typeof(MatchComputation), "match compare find"),
        (typeof(TransformationComputation), "transform filter sort group rename select deduplicate rank order take keep remove"),
        (typeof(AggregationComputation), "aggregate sum count average group total accumulate tally"),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Kind))).GroupBy(pair => pair.word).ToFrozenDictionary(group => group.Key, group => group.First().Kind, StringComparer.Ordinal);

    private static readonly FrozenSet<string> General =
        "calculate compute process run execute evaluate determine derive work apply perform produce return".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// For each operation the outputs that it fills: those of its verb's kind; all for a verb that says no more than that something is
    /// computed; else what no other operation fills. None where nothing is left: nothing tells what it does.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>> Assign(ImmutableArray<string> operations, ImmutableArray<Computation> computations)
    {
        var asked = operations.Select(operation => Find(operation, computations)).ToList();
        var filled = asked.Where(found => !found.IsDefault).SelectMany(found => found).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> rest = [.. computations.Select(computation => computation.Output).Where(output => !filled.Contains(output))];
        return [.. asked.Select(found => found.IsDefault ? rest : found)];
    }

    private static ImmutableArray<string> Find(string operation, ImmutableArray<Computation> computations)
    {
        var verb = operation.Split('_', 2)[0];
        if (General.Contains(verb)) return [.. computations.Select(computation => computation.Output)];
        if (!Verbs.TryGetValue(verb, out var kind)) return default;
        var matching = computations.Where(computation => computation.GetType() == kind || (kind == typeof(NormalizationComputation) && IsNormalized(computation))).ToImmutableArray();
        return matching.IsEmpty ? default : [.. matching.Select(computation => computation.Output)];
    }

    private static bool IsNormalized(Computation computation) => computation switch
    {
        HashComputation hash => !hash.Normalization.IsEmpty,
        MatchComputation match => !match.Normalization.IsEmpty,
        _ => false,
    };
}
