using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Profiles;

/// <summary>The key <c>runtime_profiles</c>, at the top or in <c>descriptor</c>: which processes run the node.</summary>
/// <param name="Entry">The key as it stands; null where there is none.</param>
/// <param name="Values">The texts of the list, or the one text.</param>
internal sealed record RuntimeProfiles(YamlEntry? Entry, ImmutableArray<YamlScalar> Values)
{
    /// <summary>All that the runtime's registry has.</summary>
    public static ImmutableArray<string> Registered { get; } =
        ["canary", "default", "effects", "local-dev", "main", "production", "projection-api", "staging", "workers"];

    /// <summary>Those whose processes take messages from topics.</summary>
    public static ImmutableArray<string> Consuming { get; } = ["effects", "main", "workers"];

    /// <summary>The declared names as the runtime reads them.</summary>
    public IEnumerable<string> Names => Values.Select(NameOf).Where(name => name.Length > 0);

    public static RuntimeProfiles Read(ContractDocument contract)
    {
        var entry = Written(contract.Root) ?? Written(contract.Root?["descriptor"] as YamlMapping);
        return new RuntimeProfiles(entry, entry?.Value.Resolved switch
        {
            YamlScalar { IsText: true } one => [one],
            YamlSequence list => [.. list.Scalars().Where(s => s.IsText)],
            _ => [],
        });
    }

    public static string NameOf(YamlScalar value) => value.Value.Trim().ToLowerInvariant();

    /// <summary>The profile that a node of the contract's kind usually runs in.</summary>
    public static string UsualFor(ContractDocument contract) => KindOf(contract) == "effect" ? "effects" : "main";

    /// <summary>The node's kind without <c>_GENERIC</c>, in small letters; empty where the contract does not say it.</summary>
    public static string KindOf(ContractDocument contract)
    {
        var written = contract.Root?.TextAt("node_type") ?? (contract.Root?["descriptor"] as YamlMapping)?.TextAt("node_archetype");
        var kind = written?.Trim().ToLowerInvariant() ?? "";
        return kind.EndsWith("_generic", StringComparison.Ordinal) ? kind[..^"_generic".Length] : kind;
    }

    private static YamlEntry? Written(YamlMapping? mapping) =>
        mapping?.Find("runtime_profiles") is { } entry && !entry.Value.IsNothing() ? entry : null;
}
