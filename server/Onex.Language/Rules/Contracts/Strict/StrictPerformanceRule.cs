using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Strict;

/// <summary>A check that the models of computes and orchestrators make beyond their schemas.</summary>
internal sealed class StrictPerformanceRule : IContractRule
{
    private static readonly string[] Kinds = ["COMPUTE", "COMPUTE_GENERIC", "ORCHESTRATOR", "ORCHESTRATOR_GENERIC"];

    public RuleDescriptor Descriptor { get; } =
        new("STRICT-005", "Computes and orchestrators say how long one operation may take", DiagnosticSeverity.Error) { IsStrict = true };

    public ImmutableArray<ContractDialect> Dialects => StrictRules.Dialects;

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract is not { IsDamaged: false, Root: { } root } || root["node_type"] is not YamlScalar type) yield break;
        if (!Kinds.Contains(type.Value, StringComparer.OrdinalIgnoreCase)) yield break;
        if (root["performance"] is YamlMapping performance && performance["single_operation_max_ms"] is { } limit and not YamlScalar { IsNull: true }) yield break;
        var place = root.Find("performance")?.Key ?? root.Find("node_type")!.Key;
        yield return Descriptor.At(place.ContentSpan, $"The strict model of {type.Value} requires 'performance.single_operation_max_ms'.");
    }
}
