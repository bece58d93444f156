using System.Collections.Immutable;
using System.Globalization;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Strict;

/// <summary>A check that the model of computes makes beyond its schema.</summary>
internal sealed class StrictWeightsRule : IContractRule
{
    private const double Tolerance = 0.01;

    public RuleDescriptor Descriptor { get; } =
        new("STRICT-006", "The weights of an algorithm's factors add up to 1", DiagnosticSeverity.Error) { IsStrict = true };

    public ImmutableArray<ContractDialect> Dialects => StrictRules.Dialects;

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract is not { IsDamaged: false, Root: { } root }) yield break;
        if (root["algorithm"] is not YamlMapping algorithm || algorithm.Find("factors") is not { Value.Resolved: YamlMapping factors } entry) yield break;
        var weights = factors.Entries.Select(factor => Weight(factor.Value.Resolved)).ToList();
        if (weights.Contains(null) || Math.Abs(weights.Sum()!.Value - 1) <= Tolerance) yield break;
        var sum = Math.Round(weights.Sum()!.Value, 4).ToString(CultureInfo.InvariantCulture);
        yield return Descriptor.At(entry.Key.ContentSpan, $"The weights of the factors add up to {sum}, not to 1.");
    }

    private static double? Weight(YamlNode? factor) =>
        factor is YamlMapping map && map["weight"] is YamlScalar weight && weight.TryGetNumber(out var number) ? number : null;
}
