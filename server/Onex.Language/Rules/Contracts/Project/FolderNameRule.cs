using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>All node folders of omnibase_infra and omniclaude are called as their nodes are.</summary>
internal sealed class FolderNameRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("NODE-001", "A node is called as its folder is", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (NodeFolder.Of(surroundings) is not { } folder) yield break;
        if (contract.Root?["name"] is not YamlScalar { IsText: true, Value.Length: > 0 } name || name.Value == folder.Name) yield break;
        // Contracts of services that are no nodes lie anywhere.
        if (!NodeFolder.IsNodeName(name.Value) && !NodeFolder.IsNodeName(folder.Name)) yield break;
        var found = Descriptor.At(name.ContentSpan, $"The node is called '{name.Value}', its folder '{folder.Name}'.");
        yield return NodeFolder.IsNodeName(folder.Name)
            ? found.WithFix($"Call the node '{folder.Name}'", YamlEdits.ReplaceScalar(contract.Yaml, name, folder.Name), isPreferred: false)
            : found;
    }
}
