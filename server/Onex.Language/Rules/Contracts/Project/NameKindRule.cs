using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>A node's name ends with its kind: <c>node_order_effect</c> is an EFFECT_GENERIC.</summary>
internal sealed class NameKindRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("NODE-003", "A node's name ends with its kind", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["node_type"] is not YamlScalar { IsText: true } type || NodeTypes.KindOf(type.Value) is not { } kind) yield break;
        if (contract.Root.TextAt("name") is not { } name || NodeTypes.KindOfName(name) is not { } named || named == kind) yield break;
        yield return Descriptor.At(type.ContentSpan, $"The name '{name}' says {named}, node_type says {kind}.")
            .WithFix($"Write {NodeTypes.GenericOf(named)}", YamlEdits.ReplaceScalar(contract.Yaml, type, NodeTypes.GenericOf(named)), isPreferred: false);
    }
}
