using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts;

internal sealed class NodeTypeRule : IContractRule
{
    private static readonly string[] NodeTypes = ["COMPUTE_GENERIC", "EFFECT_GENERIC", "ORCHESTRATOR_GENERIC", "REDUCER_GENERIC"];

    public RuleDescriptor Descriptor { get; } = new("CONTRACT-003", "node_type is one of the four …_GENERIC types", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["node_type"] is not YamlScalar { IsText: true } type || NodeTypes.Contains(type.Value)) yield break;
        yield return Descriptor.At(type.ContentSpan, $"'{type.Value}' is no node type. It is one of {string.Join(", ", NodeTypes)}.");
    }
}
