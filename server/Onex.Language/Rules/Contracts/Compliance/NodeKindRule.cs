using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Compliance;

/// <summary>The point node_kind_constraints of <c>onex compliance check</c>: one of the four kinds, in any case, with or without <c>_GENERIC</c>.</summary>
internal sealed class NodeKindRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("COMPLIANCE-004", "The type of a core node is one of the four kinds", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if ((contract.Root?.Find("node_type") ?? contract.Root?.Find("node_kind")) is not { Value.Resolved: { } value } entry) yield break;
        if (value is YamlScalar { IsText: true } text && NodeTypes.KindOf(text.Value) is not null) yield break;
        var written = value is YamlScalar scalar && !scalar.IsNull ? $"'{scalar.Value}' is no kind of node." : $"'{entry.Name}' must name a kind of node.";
        yield return Descriptor.At(entry.ValueSpan(), $"{written} It is one of {string.Join(", ", NodeTypes.Kinds)}.").WithText(contract, entry.Value, Meant(contract, entry.Value));
    }

    private static string? Meant(ContractDocument contract, YamlNode value)
    {
        if (value is not YamlScalar { IsText: true } written) return null;
        return NearestName.Find(written.Value, [.. NodeTypes.Kinds, .. NodeTypes.Generic]) is { } near
            ? NodeTypes.KindOf(near)
            : contract.Root?["name"] is YamlScalar { IsText: true } name ? NodeTypes.KindOfName(name.Value) : null;
    }
}
