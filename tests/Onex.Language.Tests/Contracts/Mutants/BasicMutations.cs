using System.Collections.Immutable;

namespace Onex.Language.Tests.Contracts.Mutants;

internal static class BasicMutations
{
    public static ImmutableArray<Mutation> All { get; } =
    [
        new("node-type-in-lower-case", "CONTRACT-003", s => s.Replace("node_type", "effect")),
        new("node-type-without-suffix", "CONTRACT-003", s => s.Replace("node_type", "EFFECT")),
    ];
}
