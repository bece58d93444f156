using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>A node and its folder are called by its kind: <c>node_order_effect</c> is an EFFECT_GENERIC.</summary>
internal sealed class NameKindRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("NODE-003", "A node's name ends with its kind", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (NodeFolder.Of(surroundings) is not { } folder) yield break;
        if (contract.Root?["node_type"] is not YamlScalar { IsText: true } type || NodeTypes.KindOf(type.Value) is not { } kind) yield break;
        // Where name and folder disagree, neither decides of the type.
        if (contract.Root.TextAt("name") != folder.Name || NodeTypes.KindOfName(folder.Name) is not { } named || named == kind) yield break;
        yield return Descriptor.At(type.ContentSpan, $"The name '{folder.Name}' says {named}, node_type says {kind}.")
            .WithText(contract, type, NodeTypes.GenericOf(named), isPreferred: false);
    }
}
