using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Basics;

namespace Onex.Language.Rules.Contracts.Compliance;

/// <summary>The point schema_conformance of <c>onex compliance check</c>.</summary>
internal sealed class IdentityRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("COMPLIANCE-003", "A core node has a name and a type", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root is not { } root || contract.IsDamaged) yield break;
        var content = new MissingContent(contract, surroundings);
        if (root.Find("node_id") is null && root.Find("name") is null)
            yield return Descriptor.At(root.FirstKeySpan(), "'name' is missing; so is 'node_id', which would do as well.").WithFix(content.Insert(root, "", "name"));
        if (root.Find("node_type") is null && root.Find("node_kind") is null)
            yield return Descriptor.At(root.FirstKeySpan(), "'node_type' is missing.").WithFix(content.Insert(root, "", "node_type"));
    }
}
