using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>The class in node.py derives from the base that its contract's node_type stands for.</summary>
internal sealed class NodeBaseRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("NODE-004", "The class in node.py has the base class of its node_type", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["node_type"] is not YamlScalar { IsText: true } type || NodeTypes.KindOf(type.Value) is not { } kind) yield break;
        if (NodeClass.Find(surroundings) is not { Base: { } actual } node) yield break;
        var written = NodeTypes.KindOf(actual["Node".Length..])!;
        if (written == kind) yield break;
        var found = Descriptor.At(type.ContentSpan, $"node_type is {type.Value}, but {node.Class.Name} in node.py derives from {actual}.");
        // The name decides which of the two is wrong.
        yield return contract.Root.TextAt("name") is { } name && NodeTypes.KindOfName(name) == written
            ? found.WithText(contract, type, NodeTypes.GenericOf(written))
            : found;
    }
}
