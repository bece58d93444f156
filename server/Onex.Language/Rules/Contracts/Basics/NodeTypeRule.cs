using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

internal sealed class NodeTypeRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new(ContractCodes.NodeType, "node_type is one of the four …_GENERIC types", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["node_type"] is not YamlScalar { IsText: true } type || NodeTypes.Generic.Contains(type.Value)) yield break;
        var message = $"'{type.Value}' is no node type. It is one of {string.Join(", ", NodeTypes.Generic)}.";
        yield return Descriptor.At(type.ContentSpan, message).WithText(contract, type, Meant(contract, type.Value));
    }

    /// <summary>What is written in another way or with a slip, or else what the node's name ends with.</summary>
    private static string? Meant(ContractDocument contract, string written)
    {
        if (NodeTypes.KindOf(written) is { } kind) return NodeTypes.GenericOf(kind);
        if (NearestName.Find(written, [.. NodeTypes.Generic, .. NodeTypes.Kinds]) is { } near) return NodeTypes.GenericOf(NodeTypes.KindOf(near)!);
        return contract.Root?["name"] is YamlScalar { IsText: true } name && NodeTypes.KindOfName(name.Value) is { } named ? NodeTypes.GenericOf(named) : null;
    }
}
